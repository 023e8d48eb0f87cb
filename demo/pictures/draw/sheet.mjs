import { seeded } from './random.mjs';

// Whole units are fine enough at this size, tenths only for what is small; every byte counts in a path.
export const n = (value) => String(Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
export const run = (values) => values.map(n).reduce((text, value) => text + (value[0] === '-' ? value : ` ${value}`)).trim();

// A closed form written as steps from corner to corner, the shortest way to say it.
export function trace(points) {
  const small = points.every(([x, y], i) => !i || Math.hypot(x - points[i - 1][0], y - points[i - 1][1]) < 12), grain = small ? 10 : 1;
  const whole = points.map((point) => point.map((value) => Math.round(value * grain)));
  const steps = whole.slice(1).flatMap(([x, y], i) => [x - whole[i][0], y - whole[i][1]]).map((value) => value / grain);
  const words = (values) => values.map((value) => String(value).replace(/^(-?)0\./, '$1.')).reduce((text, value) => text + (value[0] === '-' ? value : ` ${value}`));
  return `M${words(whole[0].map((value) => value / grain))}l${words(steps)}z`;
}
export const xy = ([x, y]) => `${n(x)} ${n(y)}`;

// Mixes two #rrggbb colours; distance in these pictures is always a step towards the colour of the air.
export function mix(from, to, t) {
  const part = (hex, at) => parseInt(hex.slice(at, at + 2), 16);
  return '#' + [1, 3, 5].map((at) => Math.round(part(from, at) * (1 - t) + part(to, at) * t).toString(16).padStart(2, '0')).join('');
}

/** One picture being drawn: what is put last lies on top. Units are those of the view box. */
export class Sheet {
  constructor(name, width, height, density = 1) {
    Object.assign(this, { name, width, height, density, random: seeded(name), parts: [], defs: [] });
  }

  between(low, high) { return low + this.random() * (high - low); }
  pick(list) { return list[Math.floor(this.random() * list.length)]; }
  chance(p) { return this.random() < p; }
  times(count, act) { for (let i = 0; i < count; i++) act(i); }

  put(markup) { this.parts.push(markup); }
  path(d, fill, more = '') { this.put(`<path d="${d}" fill="${fill}"${more && ' ' + more}/>`); }
  shape(points, fill, more = '') { this.path(trace(points), fill, more); }
  box(x, y, w, h, fill, more = '') { this.path(`M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`, fill, more); }
  oval(x, y, rx, ry, fill, more = '') { this.put(`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more && ' ' + more}/>`); }
  stroke(d, colour, width, more = '') { this.path(d, 'none', `stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more && ' ' + more}`); }
  line(points, colour, width, more = '') { this.stroke(`M${points.map(xy).join('L')}`, colour, width, more); }

  /** A smooth closed form through the middles of the sides of the points. */
  soft(points, fill, more = '') {
    const middle = ([a, b], [c, d]) => [(a + c) / 2, (b + d) / 2];
    const turns = points.map((point, i) => `Q${xy(point)} ${xy(middle(point, points[(i + 1) % points.length]))}`);
    this.path(`M${xy(middle(points.at(-1), points[0]))}${turns.join('')}Z`, fill, more);
  }

  blob(x, y, rx, ry, fill, rough = 0.2, more = '') {
    const sides = 11, start = this.random() * 6.283;
    this.soft(Array.from({ length: sides }, (_, i) => {
      const angle = start + (i / sides) * 6.283, reach = 1.06 + this.between(-rough, rough);
      return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
    }), fill, more);
  }

  fade(stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) {
    const id = `f${this.defs.length}`;
    this.defs.push(`<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${this.#stops(stops)}</linearGradient>`);
    return `url(#${id})`;
  }

  glow(x, y, radius, colour, strength = 0.8, flat = 1) {
    const id = `f${this.defs.length}`;
    this.defs.push(`<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset=".35" stop-color="${colour}" stop-opacity="${n(strength * 4) / 10}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`);
    this.oval(x, y, radius, radius * flat, `url(#${id})`);
  }

  ground(...colours) { this.box(0, 0, this.width, this.height, colours.length > 1 ? this.fade(colours) : colours[0]); }

  /** What `act` draws shows only inside the points. */
  within(points, act) {
    const id = `f${this.defs.length}`;
    this.defs.push(`<clipPath id="${id}"><path d="M${points.map(xy).join('L')}Z"/></clipPath>`);
    this.put(`<g clip-path="url(#${id})">`);
    act();
    this.put('</g>');
  }

  #stops(stops) {
    return stops.map((stop, i) => Array.isArray(stop) ? stop : [i / (stops.length - 1), stop])
      .map(([offset, colour, opacity]) => `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`).join('');
  }

  svg() {
    const defs = this.defs.length ? `<defs>${this.defs.join('')}</defs>` : '';
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" width="${this.width}" height="${this.height}">${defs}${this.parts.join('\n')}</svg>\n`;
  }
}
