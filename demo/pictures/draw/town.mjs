import { mix, n } from './sheet.mjs';
import { gouges } from './gouge.mjs';

/** One house seen from the front with a strip of its side; no two come out alike. */
export function house(s, x, base, w, h, { wall, roof, dark, light, lit = 0.3, storeys, side = 1, roofs = ['gable', 'hip', 'flat', 'lean'] }) {
  const kind = s.pick(roofs), rise = kind === 'flat' ? 0 : s.between(0.22, 0.45) * Math.min(w, h), flank = w * s.between(0.14, 0.3);
  const top = base - h, edge = side > 0 ? x + w - flank : x + flank, shade = mix(wall, dark, 0.35);
  s.box(x, top, w, h, wall);
  s.box(side > 0 ? edge : x, top, flank, h, shade);
  const over = w * 0.04;
  if (kind === 'gable') s.shape([[x - over, top], [(x + edge) / 2, top - rise], [x + w + over - flank * 0.5, top - rise], [x + w + over, top]], roof);
  if (kind === 'hip') s.shape([[x - over, top], [x + w * 0.2, top - rise], [x + w * 0.78, top - rise], [x + w + over, top]], roof);
  if (kind === 'lean') s.shape([[x - over, top], [x - over, top - rise * 0.5], [x + w + over, top - rise], [x + w + over, top]], roof);
  if (kind === 'flat') s.box(x - over, top - h * 0.02 - 2, w + over * 2, h * 0.02 + 3, roof);
  if (s.chance(0.65)) {
    const cx = x + w * s.between(0.25, 0.7), ch = rise + h * s.between(0.05, 0.12);
    s.box(cx, top - ch, w * 0.08 + 1, ch, mix(roof, dark, 0.4));
  }
  const rows = storeys ?? Math.max(1, Math.round(h / (w * 0.42))), columns = Math.max(2, Math.round(w / (h / rows) / 0.62));
  windows(s, [x + w * 0.06, top + h * 0.06, x + w * 0.95, base - h * 0.05], rows, columns, dark, light, lit, side > 0 ? [x, edge] : [edge, x + w]);
}

function windows(s, [left, top, right, bottom], rows, columns, dark, light, lit, [from, to]) {
  const lists = ['', ''], dx = (right - left) / columns, dy = (bottom - top) / rows;
  const wide = dx * s.between(0.36, 0.5), tall = dy * s.between(0.42, 0.6);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = left + dx * (column + 0.5) - wide / 2;
      if (x < from || x + wide > to || s.chance(0.06)) continue;
      lists[s.chance(lit) ? 1 : 0] += `M${n(x)} ${n(top + dy * (row + 0.5) - tall / 2)}h${n(wide)}v${n(tall)}h${n(-wide)}Z`;
    }
  }
  if (lists[0]) s.path(lists[0], dark, 'opacity=".75"');
  if (lists[1]) s.path(lists[1], light);
}

/** A row of houses from `left` to `right`, heights wandering between the two given. */
export function row(s, left, right, base, [low, high], [narrow, wide], look) {
  let x = left;
  while (x < right) {
    const w = s.between(narrow, wide), h = s.between(low, high);
    house(s, x, base + s.between(0, 3), Math.min(w, right - x + narrow), h, { ...look, wall: s.pick(look.walls), roof: s.pick(look.tiles) });
    x += w * s.between(0.9, 1);
  }
}

/** A far town: one silhouette of roofs, a tower or two, scattered lights. */
export function skyline(s, left, right, base, height, fill, { light, lights = 30, spire } = {}) {
  const edge = [[left, base]];
  for (let x = left; x < right;) {
    const w = s.between(height * 0.18, height * 0.6), h = height * s.between(0.35, 0.8), end = Math.min(x + w, right);
    if (s.chance(0.5)) edge.push([x, base - h], [(x + end) / 2, base - h - w * 0.28], [end, base - h]);
    else edge.push([x, base - h], [end, base - h]);
    x = end;
  }
  s.shape([...edge, [right, base]], fill);
  for (const [x, h] of spire ?? []) s.shape([[x - h * 0.07, base], [x - h * 0.07, base - h * 0.62], [x - h * 0.09, base - h * 0.62], [x, base - h], [x + h * 0.09, base - h * 0.62], [x + h * 0.07, base - h * 0.62], [x + h * 0.07, base]], fill);
  if (light) {
    let d = '';
    s.times(lights, () => { const r = s.between(1, 2.6); d += `M${n(s.between(left, right))} ${n(base - s.between(0.05, 0.5) * height)}h${n(r)}v${n(r * 1.5)}h${n(-r)}Z`; });
    s.path(d, light);
  }
}

export function lamp(s, x, base, h, post, light, glow = h * 0.7) {
  s.line([[x, base], [x, base - h]], post, h * 0.022);
  s.shape([[x - h * 0.035, base - h], [x - h * 0.05, base - h * 1.09], [x + h * 0.05, base - h * 1.09], [x + h * 0.035, base - h]], light);
  s.shape([[x - h * 0.06, base - h * 1.09], [x, base - h * 1.14], [x + h * 0.06, base - h * 1.09]], post);
  if (glow) s.glow(x, base - h * 1.05, glow, light, 0.55);
}

export function stones(s, over, count, fill, opacity = 0.5) {
  gouges(s, over, count, fill, { length: [10, 34], thick: [1, 2.4], angle: 0, sway: 2, opacity });
}
