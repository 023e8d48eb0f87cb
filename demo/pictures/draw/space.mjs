import { gouges } from './gouge.mjs';
import { trace } from './sheet.mjs';

/** A pinhole eye: metres in, units of the sheet out. X to the right, Y up from the ground, Z away from the viewer. */
export function eye(centreX, horizon, lens, height) {
  const at = (x, y, z) => [centreX + (lens * x) / z, horizon + (lens * (height - y)) / z];
  at.height = height;
  return at;
}

export const wall = (at, x, y0, y1, z0, z1) => [at(x, y0, z0), at(x, y1, z0), at(x, y1, z1), at(x, y0, z1)];
export const floor = (at, x0, x1, y, z0, z1) => [at(x0, y, z0), at(x1, y, z0), at(x1, y, z1), at(x0, y, z1)];
export const upright = (at, x0, x1, y0, y1, z) => [at(x0, y0, z), at(x0, y1, z), at(x1, y1, z), at(x1, y0, z)];

/** A block with the faces that can be seen; `edge` is the colour of its side turned from the light. */
export function block(s, at, [x0, x1], [y0, y1], [z0, z1], { front, side, top }) {
  if (top && y1 < at.height) s.shape(floor(at, x0, x1, y1, z0, z1), top);
  if (side && x0 > 0) s.shape(wall(at, x0, y0, y1, z0, z1), side);
  if (side && x1 < 0) s.shape(wall(at, x1, y0, y1, z0, z1), side);
  if (front) s.shape(upright(at, x0, x1, y0, y1, z0), front);
}

/** Openings on a wall that runs away from the viewer; `lit` of them take the second colour. */
export function wallWindows(s, at, x, [y0, y1], [z0, z1], { rows, columns, dark, light, lit = 0.3, fill = 0.5, tall = 0.6 }) {
  const lists = ['', ''];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const dz = (z1 - z0) / columns, dy = (y1 - y0) / rows, z = z0 + dz * (column + 0.5 - fill / 2), y = y0 + dy * (row + 0.5 - tall / 2);
      const points = wall(at, x, y, y + dy * tall, z, z + dz * fill);
      lists[s.chance(lit) ? 1 : 0] += trace(points);
    }
  }
  if (lists[0]) s.path(lists[0], dark);
  if (lists[1]) s.path(lists[1], light);
}

/** Worn ground: cuts that lie along the floor and shrink with distance. */
export function worn(s, over, count, fill, options = {}) {
  const ys = over.map((p) => p[1]), top = Math.min(...ys), bottom = Math.max(...ys);
  gouges(s, over, count, fill, { length: [10, 60], thick: [0.8, 3], angle: 0, sway: 5, where: (x, y) => 0.25 + (0.75 * (y - top)) / (bottom - top), ...options });
}
