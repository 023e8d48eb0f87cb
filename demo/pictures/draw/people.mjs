import { cut } from './gouge.mjs';
import { n, trace } from './sheet.mjs';

// Joints in heights of the figure, facing right: knee, foot for both legs; elbow, hand for both arms; hip, shoulder.
const poses = {
  stand: { hip: [0, 0.5], shoulder: [0.005, 0.8], legs: [[-0.02, 0.27, -0.05, 0], [0.04, 0.27, 0.05, 0]], arms: [[-0.08, 0.64, -0.06, 0.48], [0.07, 0.64, 0.09, 0.49]] },
  walk: { hip: [0, 0.49], shoulder: [0.025, 0.79], legs: [[-0.04, 0.26, -0.17, 0.03], [0.08, 0.27, 0.13, 0]], arms: [[0.1, 0.63, 0.18, 0.52], [-0.08, 0.64, -0.1, 0.48]] },
  run: { hip: [0, 0.5], shoulder: [0.09, 0.78], legs: [[-0.05, 0.28, -0.28, 0.2], [0.16, 0.36, 0.16, 0.06]], arms: [[-0.05, 0.66, 0.02, 0.54], [0.18, 0.62, 0.28, 0.7]] },
  kick: { hip: [0, 0.5], shoulder: [-0.06, 0.79], legs: [[-0.02, 0.26, -0.09, 0], [0.15, 0.4, 0.33, 0.22]], arms: [[-0.2, 0.72, -0.3, 0.78], [0.08, 0.7, 0.2, 0.66]] },
  reach: { hip: [0, 0.5], shoulder: [0.03, 0.8], legs: [[-0.03, 0.27, -0.08, 0], [0.05, 0.27, 0.06, 0]], arms: [[-0.07, 0.66, 0.0, 0.53], [0.16, 0.8, 0.28, 0.92]] },
  hold: { hip: [0, 0.5], shoulder: [0.01, 0.8], legs: [[-0.03, 0.27, -0.06, 0], [0.04, 0.27, 0.06, 0]], arms: [[0.06, 0.63, 0.19, 0.62], [0.09, 0.62, 0.21, 0.66]] },
  stoop: { hip: [-0.06, 0.48], shoulder: [0.16, 0.69], legs: [[-0.02, 0.26, -0.08, 0], [0.05, 0.26, 0.05, 0]], arms: [[0.16, 0.5, 0.26, 0.38], [0.22, 0.52, 0.32, 0.42]] },
  sit: { hip: [0, 0.26], shoulder: [0.0, 0.56], legs: [[0.2, 0.28, 0.2, 0.0], [0.22, 0.26, 0.27, 0.0]], arms: [[0.02, 0.4, 0.16, 0.36], [0.08, 0.4, 0.2, 0.34]] },
  ride: { hip: [0, 0.5], shoulder: [0.2, 0.72], legs: [[0.17, 0.4, 0.06, 0.14], [0.14, 0.32, 0.13, 0.06]], arms: [[0.25, 0.58, 0.36, 0.53], [0.27, 0.58, 0.38, 0.53]] },
};

function limb(points, from, to) {
  const left = [], right = [];
  points.forEach(([x, y], i) => {
    const [ax, ay] = points[Math.max(0, i - 1)], [bx, by] = points[Math.min(points.length - 1, i + 1)];
    const size = Math.hypot(bx - ax, by - ay) || 1, w = from + ((to - from) * i) / (points.length - 1);
    left.push([x - ((by - ay) / size) * w, y + ((bx - ax) / size) * w]);
    right.unshift([x + ((by - ay) / size) * w, y - ((bx - ax) / size) * w]);
  });
  return [...left, ...right];
}

/** A figure whose feet stand at (x, y). `facing` 1 looks right, -1 left. `coat` may be long (to the knee). */
export function person(s, x, y, h, { pose = 'stand', facing = 1, coat = '#2b2d3a', legs = '#20212b', skin = '#a8745a', hair = '#231c1c', long = false, hat, light, bag } = {}) {
  const joints = poses[pose], wide = s.between(0.93, 1.08);
  const at = ([a, b]) => [x + a * h * facing * wide, y - b * h];
  const { hip, shoulder } = joints, lean = shoulder[0] - hip[0], small = h < 90;
  const part = (points, from, to) => trace(limb(points.map(at), from * h, to * h));
  const leg = ([kx, ky, fx, fy], side) => part([[hip[0] + side * 0.03, hip[1] + 0.02], [kx, ky], [fx, fy + 0.015]], 0.052, 0.026) + cut(...at([fx + 0.028, fy + 0.008]), h * 0.11, h * 0.045, 0);
  const arm = ([ex, ey, hx, hy]) => part([[shoulder[0], shoulder[1] - 0.02], [ex, ey], [hx, hy]], 0.036, 0.022);
  const round = (points) => points.map(([a, b]) => at([head[0] + a, head[1] + b]));
  const head = [shoulder[0] + 0.012 + lean * 0.35, shoulder[1] + 0.118];
  if (!small) s.path(arm(joints.arms[0]), coat);
  s.path(leg(joints.legs[0], -1) + leg(joints.legs[1], 1), legs);
  const hem = long ? [[joints.legs[1][0] + 0.06, joints.legs[1][1]], [joints.legs[0][0] - 0.07, joints.legs[0][1] + 0.02]] : [[hip[0] + 0.075, hip[1] - 0.04], [hip[0] - 0.08, hip[1] - 0.04]];
  const trunk = [[shoulder[0] - 0.07, shoulder[1] + 0.03], [shoulder[0] + 0.055, shoulder[1] + 0.03], [shoulder[0] + 0.095, shoulder[1] - 0.02], [hip[0] + 0.08, hip[1] + 0.1], hem[0], hem[1], [hip[0] - 0.08, hip[1] + 0.1], [shoulder[0] - 0.1, shoulder[1] - 0.03]].map(at);
  if (small) s.path(trace(trunk) + arm(joints.arms[0]) + arm(joints.arms[1]), coat);
  else s.shape(trunk, coat, `stroke="${coat}" stroke-width="${n(h * 0.02)}" stroke-linejoin="round"`);
  if (!small) s.path(part([shoulder, head], 0.03, 0.03), skin);
  s.oval(...at(head), h * 0.047, h * 0.063, skin);
  s.path(trace(round([[0.035, 0.05], [0, 0.074], [-0.035, 0.066], [-0.06, 0.03], [-0.055, -0.025], [-0.03, -0.03], [-0.012, 0.025]])), hair);
  if (hat) s.path(trace(round([[0.08, 0.024], [0.05, 0.035], [0.035, 0.085], [-0.035, 0.088], [-0.06, 0.045], [-0.066, 0.02]])), hat);
  if (!small) {
    s.path(arm(joints.arms[1]), coat);
    for (const [, , hx, hy] of joints.arms) s.oval(...at([hx, hy]), h * 0.022, h * 0.022, skin);
  }
  if (bag) s.shape([[-0.05, 0.01], [0.05, 0.01], [0.06, -0.16], [-0.06, -0.16]].map(([a, b]) => at([joints.arms[1][2] + a, joints.arms[1][3] + b])), bag);
  if (light && h > 45) s.path(cut(...at([shoulder[0] + 0.07, (shoulder[1] + hip[1]) / 2]), h * 0.3, h * 0.03, 90 - lean * 80 * facing) + cut(...at([head[0] + 0.03, head[1]]), h * 0.1, h * 0.02, 90), light);
}

/** An umbrella held at the hand of a standing figure. */
export function umbrella(s, x, y, r, fill, shade, tilt = 0) {
  s.put(`<g transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${tilt}) scale(${r / 100})">`);
  s.put(`<path d="M0-62V70" stroke="#15151b" stroke-width="5"/><path d="M-100 0Q-84-66 0-70Q84-66 100 0Q82-14 66 2Q50-14 33 2Q16-14 0 2Q-16-14-33 2Q-50-14-66 2Q-82-14-100 0Z" fill="${fill}"/><path d="M0-70Q84-66 100 0Q82-14 66 2Q50-14 33 2Q34-40 0-70Z" fill="${shade}"/></g>`);
}
