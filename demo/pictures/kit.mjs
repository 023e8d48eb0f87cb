// Shapes that the scenes share. A picture is flat colour laid in few tones, as from a screen print.

/** Numbers between 0 and 1 that are the same each time for the same seed (mulberry32). @param {number} seed */
export const dice = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const n = value => Math.round(value * 10) / 10;
export const times = (count, draw) => Array.from({ length: count }, (_, step) => draw(step)).join('');

export const rect = (x, y, w, h, fill, more = '') => `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${more}/>`;
export const disc = (x, y, r, fill, more = '') => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${more}/>`;
export const oval = (x, y, rx, ry, fill, more = '') => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more}/>`;
export const shape = (points, fill, more = '') => `<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z" fill="${fill}"${more}/>`;
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}"${more}/>`;
export const line = (points, stroke, width = 4, more = '') =>
  `<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
export const curve = (d, stroke, width = 4, more = '') => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
export const at = (x, y, scale, inner, turn = 0) => `<g transform="translate(${n(x)} ${n(y)}) scale(${scale})${turn ? ` rotate(${turn})` : ''}">${inner}</g>`;
export const flip = (x, inner) => `<g transform="translate(${n(x)} 0) scale(-1 1)">${inner}</g>`;
export const faint = (opacity, inner) => `<g opacity="${opacity}">${inner}</g>`;

/** A sky of bands, darkest first. */
export function sky(width, height, ...tones) {
  const name = 's' + tones.join('').replaceAll('#', '');
  const stops = tones.map((tone, place) => `<stop offset="${n(place / Math.max(1, tones.length - 1))}" stop-color="${tone}"/>`).join('');
  return `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>${rect(0, 0, width, height, `url(#${name})`)}`;
}

export function clouds(width, y, spread, fill, seed, count = 6, opacity = 0.7) {
  const roll = dice(seed);
  return faint(opacity, times(count, () => {
    const x = roll() * width, top = y + (roll() - 0.5) * spread, w = 120 + roll() * 220;
    return oval(x, top, w, 13 + roll() * 12, fill) + oval(x + w * 0.3, top - 14, w * 0.45, 16 + roll() * 10, fill);
  }));
}

export function stars(width, height, fill, seed, count = 90) {
  const roll = dice(seed);
  return times(count, () => disc(roll() * width, roll() * height, 0.8 + roll() * 2, fill, ` opacity="${n(0.4 + roll() * 0.6)}"`));
}

/** Streaks of light on water, closer and finer towards the horizon. */
export function water(width, top, bottom, fill, glint, seed, count = 110) {
  const roll = dice(seed);
  return rect(0, top, width, bottom - top, fill) + times(count, () => {
    const depth = roll() ** 1.6, y = top + 4 + depth * (bottom - top), w = 14 + depth * 130 * (0.4 + roll());
    return rect(roll() * width - w / 2, y, w, 1.4 + depth * 4.5, glint, ` rx="2" opacity="${n(0.16 + roll() * 0.34)}"`);
  });
}

/** The light of a moon or lamp broken by the water under it. */
export function reflection(x, top, bottom, width, fill, seed, count = 26) {
  const roll = dice(seed);
  return times(count, step => {
    const depth = step / count, y = top + depth * (bottom - top), w = width * (0.35 + depth * 0.9) * (0.4 + roll() * 0.8);
    return rect(x - w / 2 + (roll() - 0.5) * width * depth * 0.7, y, w, 3 + depth * 5, fill, ` rx="3" opacity="${n(0.9 - depth * 0.5)}"`);
  });
}

export function hills(width, base, rise, fill, seed, bottom = 1000, step = 90) {
  const roll = dice(seed);
  let d = `M0 ${bottom}L0 ${n(base - roll() * rise)}`;
  for (let x = step; x <= width + step; x += step) d += `Q${n(x - step / 2)} ${n(base - roll() * rise * 1.25)} ${n(x)} ${n(base - roll() * rise)}`;
  return path(`${d}L${width + step} ${bottom}z`, fill);
}

/** Houses shoulder to shoulder, some with gables, some windows lit. */
export function town(x0, x1, base, { low, high, tones, lit, dark, seed, share = 0.4, width = 62 }) {
  const roll = dice(seed);
  let drawn = '';
  for (let x = x0; x < x1;) {
    const w = width * (0.8 + roll() * 0.7), h = low + roll() * (high - low), tone = tones[Math.floor(roll() * tones.length)];
    drawn += rect(x, base - h, w + 1, h, tone);
    if (roll() < 0.55) drawn += shape([[x - 3, base - h], [x + w / 2, base - h - w * 0.45], [x + w + 3, base - h]], tone);
    else if (roll() < 0.5) drawn += rect(x + w * 0.6, base - h - 22, 12, 24, tone);
    const across = Math.max(1, Math.round(w / 26)), gap = w / (across + 0.4);
    for (let row = base - h + 16; row < base - 26; row += 32)
      for (let column = 0; column < across; column++)
        drawn += rect(x + gap * (column + 0.45), row, gap * 0.42, 16, roll() < share ? lit : dark, ' opacity=".85"');
    x += w;
  }
  return drawn;
}

export const picture = (width, height, inner) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>\n`;
