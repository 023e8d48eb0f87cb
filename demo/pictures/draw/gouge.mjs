import { run } from './sheet.mjs';

// The one mark all pictures share: a cut that swells and tapers, as a gouge leaves in lino.
export function cut(x, y, length, thick, degrees) {
  const turn = (degrees * Math.PI) / 180, dx = (Math.cos(turn) * length) / 2, dy = (Math.sin(turn) * length) / 2;
  const nx = (-Math.sin(turn) * thick), ny = Math.cos(turn) * thick;
  return `M${run([x - dx, y - dy])}q${run([dx + nx, dy + ny, 2 * dx, 2 * dy, -dx - nx, -dy - ny, -2 * dx, -2 * dy])}`;
}

export function isInside(points) {
  return (x, y) => {
    let inside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [xi, yi] = points[i], [xj, yj] = points[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  };
}

/** Scatters cuts over a form: `over` is a list of points, or [left, top, right, bottom] as numbers. */
export function gouges(s, over, count, fill, { length = [14, 50], thick = [1, 3], angle = 0, sway = 4, opacity = 1, where } = {}) {
  const flat = typeof over[0] === 'number';
  const xs = flat ? [over[0], over[2]] : over.map((p) => p[0]), ys = flat ? [over[1], over[3]] : over.map((p) => p[1]);
  const inside = flat ? () => true : isInside(over);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  count = Math.ceil(count * s.density);
  let d = '';
  for (let made = 0, tries = 0; made < count && tries < count * 6; tries++) {
    const x = s.between(left, right), y = s.between(top, bottom);
    if (!inside(x, y) || (where && s.random() > where(x, y))) continue;
    const lean = typeof angle === 'function' ? angle(x, y) : angle;
    d += cut(x, y, s.between(...length), s.between(...thick), lean + s.between(-sway, sway));
    made++;
  }
  if (d) s.path(d, fill, opacity < 1 ? `opacity="${opacity}"` : '');
}

/** The tooth of the paper: few, short, faint marks over everything. */
export function tooth(s, dark = '#1a1a22', light = '#fff8e8', strength = 0.1) {
  const all = [0, 0, s.width, s.height];
  gouges(s, all, 110, dark, { length: [4, 16], thick: [0.6, 1.6], angle: 20, sway: 80, opacity: strength });
  gouges(s, all, 110, light, { length: [4, 18], thick: [0.6, 1.6], angle: -15, sway: 80, opacity: strength * 1.3 });
}
