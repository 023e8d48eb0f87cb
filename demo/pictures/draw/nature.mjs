import { wander } from './random.mjs';
import { cut, gouges } from './gouge.mjs';
import { mix, n, xy } from './sheet.mjs';

/** Cuts that lie flat on water: small and dense at the horizon, long and wide at the viewer's feet. */
export function water(s, top, bottom, marks, count = 220, { left = 0, right = s.width, reach = 90, thick = 4.5, tilt = 0 } = {}) {
  const lists = marks.map(() => '');
  s.times(count * s.density, (i) => {
    const depth = s.random() ** 1.4, y = top + 3 + (bottom - top) * depth;
    lists[i % marks.length] += cut(s.between(left, right), y, (8 + reach * depth) * s.between(0.5, 1.5), (0.7 + thick * depth) * s.between(0.4, 1.2), tilt + s.between(-2, 2));
  });
  lists.forEach((d, i) => s.path(d, marks[i]));
}

/** A light's path on water: from `top`, broken and wider as it comes nearer. */
export function glitter(s, x, top, bottom, colour, { width = 30, count = 40, opacity = 0.85, slant = 0 } = {}) {
  let d = '';
  s.times(count * s.density, () => {
    const depth = s.random(), y = top + (bottom - top) * depth, spread = width * (0.35 + depth * 1.3);
    d += cut(x + slant * depth + s.between(-spread, spread) * 0.6, y, spread * s.between(0.4, 1.2), s.between(1, 2 + 3.5 * depth), s.between(-2, 2));
  });
  s.path(d, colour, `opacity="${opacity}"`);
}

/** A layer of land: returns its upper edge, filled down to `bottom`. */
export function land(s, y, rise, fill, { left = 0, right = s.width, bottom = s.height, waves = 1.4, octaves = 5, tilt = 0, steps = 60 } = {}) {
  const line = wander(s.random, octaves);
  const edge = Array.from({ length: steps + 1 }, (_, i) => [left + ((right - left) * i) / steps, y + tilt * (i / steps - 0.5) + line((i / steps) * waves) * rise]);
  s.shape([...edge, [right, bottom], [left, bottom]], fill);
  return edge;
}

/** Sharp mountains: halves each side of the line again and again. */
export function peaks(s, tops, fill, { bottom = s.height, rough = 0.22, rounds = 5 } = {}) {
  let edge = tops;
  for (let round = 0; round < rounds; round++) {
    edge = edge.flatMap((point, i) => {
      const next = edge[i + 1];
      if (!next) return [point];
      const span = next[0] - point[0];
      return [point, [(point[0] + next[0]) / 2 + s.between(-0.1, 0.1) * span, (point[1] + next[1]) / 2 + s.between(-rough, rough) * span]];
    });
  }
  s.shape([...edge, [edge.at(-1)[0], bottom], [edge[0][0], bottom]], fill);
  return edge;
}

/** A heap of cloud with a flat foot: lit from `side` (-1 left, 1 right). */
export function cloud(s, x, y, w, h, fill, lit, side = -1) {
  const humps = Math.max(5, Math.round(w / h) + 3), points = [];
  for (let i = 0; i <= humps; i++) {
    const t = i / humps + (i % humps ? s.between(-0.3, 0.3) / humps : 0);
    points.push([x - w / 2 + w * t, y - h * 0.78 * Math.sin(t * Math.PI) ** 0.8 * s.between(0.6, 1.05)]);
  }
  const arcs = points.slice(1).map((point, i) => {
    const r = Math.hypot(point[0] - points[i][0], point[1] - points[i][1]) * s.between(0.52, 0.75);
    return `A${n(r)} ${n(r * 0.8)} 0 0 1 ${xy(point)}`;
  });
  s.path(`M${xy(points[0])}${arcs.join('')}Q${n(x + w * 0.4)} ${n(y + h * 0.14)} ${n(x)} ${n(y + h * 0.1)}T${xy(points[0])}`, fill);
  if (lit) {
    gouges(s, points, Math.round(w / 7), lit, { length: [w / 24, w / 7], thick: [1, h / 22 + 1], angle: (px) => (px - x) / w * 30, sway: 14, where: (px, py) => Math.max(0, (y - py) / h * 0.9 + ((px - x) / w) * side * 0.9) });
  }
}

export function tree(s, x, base, h, [dark, middle, light], { trunk = '#3a2a22', spread = 0.42, side = -1, leaves = 46 } = {}) {
  const crown = base - h * 0.64;
  s.path(`M${n(x - h * 0.035)} ${n(base)}q${n(h * 0.02)} ${n(-h * 0.2)} ${n(h * 0.01)} ${n(-h * 0.45)}l${n(h * 0.05)} 0q${n(-h * 0.02)} ${n(h * 0.25)} ${n(h * 0.03)} ${n(h * 0.45)}Z`, trunk);
  s.line([[x, base - h * 0.36], [x - h * 0.16, crown]], trunk, h * 0.022);
  s.line([[x, base - h * 0.32], [x + h * 0.18, crown + h * 0.02]], trunk, h * 0.02);
  const heaps = Array.from({ length: 7 }, () => [x + s.between(-1, 1) * h * spread * 0.75, crown + s.between(-0.26, 0.14) * h, h * s.between(0.13, 0.21)]);
  for (const [cx, cy, r] of heaps) s.blob(cx, cy, r * 1.2, r, dark, 0.22);
  for (const [cx, cy, r] of heaps) s.blob(cx + side * r * 0.24, cy - r * 0.26, r * 0.8, r * 0.62, middle, 0.3);
  const box = [x - h * spread, crown - h * 0.42, x + h * spread, crown + h * 0.2];
  const near = (px, py) => heaps.some(([cx, cy, r]) => Math.hypot(px - cx - side * r * 0.3, py - cy + r * 0.3) < r * 0.9) ? 1 : 0;
  gouges(s, box, leaves, light, { length: [h * 0.02, h * 0.06], thick: [1, h * 0.012 + 0.6], angle: -30 * side, sway: 50, where: near });
  gouges(s, box, leaves >> 1, mix(dark, '#000000', 0.25), { length: [h * 0.02, h * 0.05], thick: [1, h * 0.01 + 0.5], angle: 30, sway: 60, where: (px, py) => near(px, py) * (py > crown ? 0.9 : 0.2) });
}

export function rain(s, count, colour, angle = 100, opacity = 0.35, length = [20, 70]) {
  gouges(s, [0, 0, s.width, s.height], count, colour, { length, thick: [0.7, 1.8], angle, sway: 2, opacity });
}

export function snow(s, count, colour = '#ffffff', size = [1, 4]) {
  let d = '';
  s.times(count, () => { const r = s.between(...size); d += cut(s.between(0, s.width), s.between(0, s.height), r * 2.4, r * 1.4, s.between(20, 70)); });
  s.path(d, colour, 'opacity=".85"');
}

export function stars(s, count, bottom, colour = '#f6efd8') {
  let d = '';
  s.times(count, () => { const r = s.random() ** 3 * 2.6 + 0.9; d += cut(s.between(0, s.width), s.random() ** 1.2 * bottom, r * 2, r, s.between(0, 90)); });
  s.path(d, colour);
}

export function gulls(s, places, colour, size = 12) {
  for (const [x, y, scale = 1] of places) {
    const w = size * scale, dip = s.between(0.2, 0.5) * w;
    s.path(`M${Math.round(x - w)} ${Math.round(y - dip)}q${Math.round(w * 0.6)} ${Math.round(-dip * 0.6)} ${Math.round(w)} ${Math.round(dip)}q${Math.round(w * 0.5)} ${Math.round(-dip * 2.2)} ${Math.round(w * 1.1)} ${Math.round(-dip * 1.3)}q${Math.round(-w * 0.7)} ${Math.round(dip * 0.3)} ${Math.round(-w * 1.1)} ${Math.round(dip * 1.9)}q${Math.round(-w * 0.5)} ${Math.round(-dip)} ${Math.round(-w)} ${Math.round(-dip * 0.6)}`, colour);
  }
}
