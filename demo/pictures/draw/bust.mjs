import { gouges } from './gouge.mjs';
import { mix } from './sheet.mjs';

/** Head and shoulders in an 800 × 800 picture, lit from `side` (-1 left, 1 right): planes of colour, cut marks for the rest. */
export function bust(s, { ground, skin, hair, coat, shirt, side = -1, face = 1, jaw = 1, back, top, beard, glasses, scarf, brow = hair }) {
  const shade = mix(skin, '#2a1622', 0.32), deep = mix(skin, '#1d1018', 0.55), glow = mix(skin, '#fff2da', 0.35);
  const w = 132 * face, lit = side < 0 ? -1 : 1, x = 400;
  s.ground(...ground);
  gouges(s, [0, 0, 800, 800], 80, mix(ground[0], '#fff6e0', 0.25), { length: [30, 150], thick: [2, 7], angle: -12, sway: 12, opacity: 0.5 });
  back?.(s, x);
  // Shoulders, then what is worn at the neck.
  s.soft([[40, 860], [70, 700], [190, 632], [300, 590], [500, 590], [610, 632], [730, 700], [760, 860]], coat);
  s.soft(lit < 0 ? [[520, 600], [610, 632], [730, 700], [770, 860], [560, 860]] : [[280, 600], [190, 632], [70, 700], [30, 860], [240, 860]], mix(coat, '#0c0c14', 0.35));
  gouges(s, [[90, 800], [150, 680], [300, 620], [500, 620], [650, 680], [710, 800]], 46, mix(coat, '#fff4dd', 0.25), { length: [30, 120], thick: [1.5, 5], angle: 70, sway: 30, opacity: 0.7 });
  s.shape([[330, 480], [470, 480], [482, 612], [400, 690], [318, 612]], shade);
  s.shape([[304, 600], [330, 576], [400, 664], [470, 576], [496, 600], [452, 742], [348, 742]], shirt);
  s.shape([[330, 590], [400, 668], [470, 590], [462, 560], [338, 560]], shade);
  s.shape([[286, 598], [330, 562], [392, 690], [346, 830], [300, 840]], mix(coat, '#fff4dd', 0.1));
  s.shape([[514, 598], [470, 562], [408, 690], [454, 830], [500, 840]], mix(coat, '#0c0c14', 0.15));
  scarf?.(s, x);
  // The head: one form, its far side in shade.
  s.oval(x - w - 4, 400, 20, 38, lit < 0 ? skin : shade);
  s.oval(x + w + 4, 400, 20, 38, lit < 0 ? shade : skin);
  const head = [[x - w, 330], [x - w * 0.8, 190], [x, 150], [x + w * 0.8, 190], [x + w, 330], [x + w * 0.96, 440], [x + w * 0.62 * jaw, 548], [x, 592], [x - w * 0.62 * jaw, 548], [x - w * 0.96, 440]];
  s.soft(head, skin);
  s.within(head, () => {
    s.soft([[x + lit * -20, 150], [x + lit * -54, 300], [x + lit * -26, 420], [x + lit * -64, 520], [x + lit * -10, 620], [x + lit * -240, 620], [x + lit * -240, 150]], shade, 'opacity=".75"');
    gouges(s, [x - 140, 240, x + 140, 560], 34, glow, { length: [10, 44], thick: [1, 3.5], angle: 75, sway: 14, opacity: 0.55, where: (px) => ((px - x) * lit > 30 ? 1 : 0) });
  });
  beard?.(s, x, w);
  features(s, x, w, lit, { shade, deep, glow, brow, skin });
  glasses?.(s, x, w);
  top(s, x, w, lit);
}

function features(s, x, w, lit, { shade, deep, glow, brow }) {
  for (const way of [-1, 1]) {
    const ex = x + way * w * 0.43;
    s.soft([[ex - 32, 384], [ex - 8, 366], [ex + 18, 368], [ex + 34, 386], [ex + 6, 398], [ex - 18, 397]], '#f4ead9');
    s.oval(ex + 2, 383, 13, 14, '#2b1d1a');
    s.oval(ex + 2 + lit * 4, 379, 3.4, 3.4, '#fff');
    s.stroke(`M${ex - 34} 384Q${ex} 354 ${ex + 36} 384`, deep, 6);
    s.stroke(`M${ex - way * 34} 346Q${ex + way * 4} 322 ${ex + way * 42} 346`, brow, 11);
    s.stroke(`M${ex - 26} 408Q${ex} 416 ${ex + 26} 407`, shade, 3);
  }
  s.shape([[x - lit * 2, 372], [x - lit * 22, 452], [x - lit * 34, 470], [x, 482], [x + lit * 4, 470]], shade);
  s.shape([[x + lit * 3, 380], [x + lit * 9, 380], [x + lit * 15, 458], [x + lit * 6, 462]], glow, 'opacity=".8"');
  s.stroke(`M${x - 30} 474Q${x - 20} 466 ${x - 12} 480Q${x} 488 ${x + 12} 480Q${x + 20} 466 ${x + 30} 474`, deep, 4);
  s.soft([[x - 52, 520], [x - 20, 508], [x, 513], [x + 20, 508], [x + 52, 519], [x + 18, 538], [x - 18, 538]], mix(shade, '#a3313a', 0.38));
  s.stroke(`M${x - 56} 518Q${x - 20} 528 ${x} 524Q${x + 20} 528 ${x + 58} 515`, deep, 5);
  s.stroke(`M${x - 18} 556Q${x} 562 ${x + 18} 556`, shade, 4);
}
