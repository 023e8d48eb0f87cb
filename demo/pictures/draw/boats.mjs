import { n, mix } from './sheet.mjs';

const scaled = (s, x, y, size, facing, act) => {
  s.put(`<g transform="translate(${n(x)} ${n(y)}) scale(${(size * facing).toFixed(3)} ${size.toFixed(3)})">`);
  act();
  s.put('</g>');
};

/** A coaster or ferry 400 units long at size 1, bow to the right, (x, y) the middle of the waterline. */
export function ferry(s, x, y, size, facing, { hull, upper, light, dark, band }) {
  scaled(s, x, y, size, facing, () => {
    s.path('M-200-26L-192 2Q0 8 168 2Q196-18 212-46L150-44Q-20-34-200-42Z', hull);
    s.path('M-196-14Q0-8 186-16L190-20Q0-12-198-20Z', band);
    s.path('M-190-42L-186-84L122-90L150-46Z', upper);
    s.path('M-150-86L-146-116L84-122L104-90Z', mix(upper, dark, 0.18));
    s.path('M10-120L14-146L70-148L82-122Z', upper);
    s.path('M-70-118L-62-170L-20-172L-24-119Z', hull);
    s.path('M-67-146L-65-158L-21-160L-22-148Z', band);
    s.stroke('M42-148V-196M30-176H54M-176-86V-112M-176-104L-152-86', dark, 3);
    let rows = '';
    for (let i = 0; i < 22; i++) rows += `M${-176 + i * 13.4} ${n(-70 - i * 0.3)}h9v12h-9Z`;
    for (let i = 0; i < 13; i++) rows += `M${-134 + i * 16} ${n(-108 - i * 0.4)}h11v9h-11Z`;
    s.path(rows, light);
    s.path('M20-142L64-144L72-132L20-130Z', light);
    s.path('M-186-84L122-90L126-84L-186-78Z', dark, 'opacity=".35"');
  });
}

/** A small fishing boat 150 units long at size 1. */
export function workboat(s, x, y, size, facing, { hull, upper, dark, light = '#ffd98a', band = '#d8c8a8' }) {
  scaled(s, x, y, size, facing, () => {
    s.path('M-74-16Q-70 4-58 7Q10 12 50 5Q68-8 80-36Q40-20-10-19Q-50-20-76-24Z', hull);
    s.path('M-76-24Q-50-20-10-19Q40-20 80-36L79-31Q40-14-10-13Q-50-14-75-18Z', band);
    s.path('M0-20L4-54L40-56L46-25Z', upper);
    s.path('M-2-54L44-60L46-55L0-50Z', dark);
    s.path('M9-48H20V-37H9ZM25-49H36V-38H25Z', light);
    s.stroke('M-14-20V-96M-14-90L-66-26M-14-70L-50-62M-14-92L40-58', dark, 2.2);
    s.stroke('M-66-22Q-60-34-48-22M-44-22Q-38-30-30-21', dark, 3);
  });
}

/** A sloop seen from the side, heeled by `lean` degrees; 100 units high at size 1. */
export function sloop(s, x, y, size, facing, { hull, sail, shade, dark }, lean = 12) {
  s.put(`<g transform="translate(${n(x)} ${n(y)}) scale(${(size * facing).toFixed(3)} ${size.toFixed(3)}) rotate(${lean})">`);
  s.path('M-2-100Q-34-50-42-14Q-20-10 0-12Z', sail);
  s.path('M-2-100Q-16-54-20-11L0-12Z', shade);
  s.path('M3-92Q30-52 40-12Q20-8 4-12Q12-48 3-92Z', sail);
  s.stroke('M1 0V-104M-42-12H0', dark, 2);
  s.path('M-46-6Q0-4 54-12Q44 6 24 9Q-20 12-40 6Z', hull);
  s.path('M-46-6Q0-4 54-12L52-8Q0-1-45-3Z', dark, 'opacity=".4"');
  s.put('</g>');
}

/** A lattice harbour crane: `x` of the near leg, `boom` how far the arm reaches (minus: to the left). */
export function crane(s, x, base, h, boom, colour, { raised = false, weight = 1, cable } = {}) {
  const arm = Math.sign(boom), deck = base - h * 0.55, tip = raised ? [x + boom * 0.62, base - h * 1.15] : [x + boom, deck - h * 0.03];
  const w = h * 0.018 * weight, legs = h * 0.26;
  s.line([[x, base], [x + arm * 4, deck]], colour, w * 1.6);
  s.line([[x - arm * legs, base], [x - arm * legs, deck]], colour, w * 1.6);
  for (const foot of [x, x - arm * legs]) s.box(foot - w * 3, base - w * 2, w * 6, w * 2.6, colour);
  s.line([[x, base - h * 0.22], [x - arm * legs, base - h * 0.22], [x, deck], [x - arm * legs, deck]], colour, w * 0.8);
  s.line([[x - arm * legs * 1.8, deck], [x, deck], tip], colour, w * 2);
  const apex = [x - arm * legs * 0.25, base - h];
  s.line([[x, deck], apex, [x - arm * legs, deck]], colour, w * 1.2);
  s.line([tip, apex, [x - arm * legs * 1.8, deck]], colour, w * 0.5);
  s.line([apex, [(x + tip[0]) / 2, (deck + tip[1]) / 2]], colour, w * 0.5);
  let web = '';
  for (let i = 0; i < 12; i++) {
    const at = (t) => [x + (tip[0] - x) * t, deck + (tip[1] - deck) * t];
    const [ax, ay] = at(i / 12), [bx, by] = at((i + 0.5) / 12), [cx, cy] = at((i + 1) / 12);
    web += `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by - h * 0.035)}L${n(cx)} ${n(cy)}`;
  }
  s.stroke(web, colour, w * 0.45);
  s.box(x - arm * legs * 0.7 - h * 0.05, deck - h * 0.075, h * 0.11, h * 0.07, colour);
  if (cable && !raised) s.line([[x + boom * 0.72, deck], [x + boom * 0.72, deck + cable]], colour, w * 0.4);
}
