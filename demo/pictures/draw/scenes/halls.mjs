import { gouges, cut } from '../gouge.mjs';
import { eye, floor, upright, wall, worn } from '../space.mjs';
import { person } from '../people.mjs';
import { mix, n, run, trace } from '../sheet.mjs';

// Rows of seated people seen from behind: the nearer the larger and darker.
export function audience(s, y, h, colours, hair, { left = -20, right = s.width + 20, sag = 0, gap = 1 } = {}) {
  const bodies = {}, heads = {}, add = (lists, tone, d) => { lists[tone] = (lists[tone] ?? '') + d; };
  for (let x = left; x < right; x += h * s.between(0.72, 0.95) * gap) {
    if (s.chance(0.06)) continue;
    const top = y + sag * ((x - s.width / 2) / s.width) ** 2 * 4 + s.between(-0.12, 0.1) * h, turn = s.between(-0.05, 0.05) * h, wide = s.between(0.17, 0.2) * h;
    add(bodies, s.pick(colours), `M${run([x - h * 0.42, top + h * 1.1])}q${run([h * 0.01, -h * 0.52, h * 0.3, -h * 0.56, h * 0.04, -h * 0.05, h * 0.04, -h * 0.14])}h${n(h * 0.16)}q${run([0, h * 0.09, h * 0.04, h * 0.14, h * 0.29, h * 0.04, h * 0.3, h * 0.56])}z`);
    add(heads, s.pick(hair), `M${run([x + turn - wide, top + h * 0.18])}q${run([0, -h * 0.27, wide, -h * 0.27, wide, 0, wide, h * 0.27, 0, h * 0.26, -wide, h * 0.26, -wide, 0, -wide, -h * 0.26])}z`);
  }
  for (const lists of [bodies, heads]) for (const [tone, d] of Object.entries(lists)) s.path(d, tone);
}

export const halls = {
  'council-chamber': { shows: 'A council chamber from the public gallery: curved benches, members, tall windows', draw(s) {
    s.ground('#6b4a35', '#8a6040', '#5d3d2d');
    for (let i = 0; i < 5; i++) {
      const x = 90 + i * 170, skew = (x - 400) * 0.02;
      s.path(`M${n(x)} 330V110Q${n(x + 48)} 40 ${n(x + 96)} ${n(110 + skew)}V330Z`, '#d5e2da');
      s.path(`M${n(x + 48)} 72V330M${n(x)} 200H${n(x + 96)}M${n(x)} 130H${n(x + 96)}`, 'none', 'stroke="#7a5a40" stroke-width="5"');
      s.shape([[x + 20, 330], [x + 96, 330], [x + 330, 800], [x + 180, 800]], '#f3dfae', 'opacity=".14"');
    }
    gouges(s, [0, 0, 1200, 350], 60, '#4a3024', { length: [20, 90], thick: [1, 4], angle: 90, sway: 2, opacity: 0.5 });
    s.box(0, 330, 1200, 26, '#3d281f');
    s.soft([[-100, 900], [-60, 500], [300, 380], [700, 360], [1100, 380], [1300, 500], [1300, 900]], '#8f5a3c');
    s.shape([[930, 390], [930, 300], [1190, 310], [1190, 410]], '#4b3024'); s.shape([[920, 300], [1200, 308], [1200, 294], [920, 288]], '#b98a5a');
    s.path('M1000 288V120Q1060 70 1120 120V290Z', '#3a4f52'); s.path('M1014 280V128Q1060 92 1106 128V282Z', '#2b3c40');
    for (const [x, h] of [[970, 84], [1058, 96], [1140, 84]]) person(s, x, 330 + h * 0.26, h, { pose: 'sit', facing: -1, coat: s.pick(['#2b2f3a', '#5a2f35']), light: '#d8b48a' });
    s.shape([[915, 306], [1200, 318], [1200, 390], [915, 372]], '#5d3b2a'); gouges(s, [915, 312, 1200, 384], 30, '#7d553a', { length: [20, 60], thick: [1, 3], angle: 90, sway: 2 });
    const arc = (r, t) => [700 + Math.cos(t) * r * 1.25, 395 + Math.sin(t) * r * 0.62];
    for (const [r, size, seats] of [[230, 96, 8], [370, 118, 9], [520, 146, 9]]) {
      const points = []; for (let t = 0.2; t < 3.2; t += 0.12) points.push(arc(r, t));
      const back = points.map(([x, y]) => [x, y + size * 0.3]).reverse();
      s.shape([...points, ...back], '#5f3a2a');
      s.line(points, '#c9955f', size * 0.12);
      for (let t = 0.4; t < 3.1; t += 0.3) { const [x, y] = arc(r - 4, t); s.path(cut(x, y - 2, size * 0.2, size * 0.1, 0), '#f2e6cc'); }
      for (let i = 0; i < seats; i++) {
        const t = 0.3 + (i / (seats - 1)) * 2.6, [x, y] = arc(r + 22, t);
        if (s.chance(0.1) || x < -40) continue;
        const standing = r === 370 && i === 6, coat = standing ? '#a23c30' : s.pick(['#2b3440', '#4a2f38', '#5a6a62', '#8a6a48', '#31424f', '#3a3238']);
        s.shape([[x - size * 0.13, y + size * 0.5], [x - size * 0.14, y + size * 0.08], [x + size * 0.14, y + size * 0.08], [x + size * 0.13, y + size * 0.5]], '#2f1d18');
        person(s, x, y + size * (standing ? 0.5 : 0.44), size * 1.06, { pose: standing ? 'reach' : 'sit', facing: x < 720 ? 1 : -1, coat, legs: '#1f1a20', hair: s.pick(['#2a1f1c', '#5a4636', '#b9b0a4', '#1a1718']), skin: s.pick(['#c08a6a', '#8a5a44', '#6a4434', '#d4a383']), light: '#efcf9c' });
      }
    }
    s.shape([[0, 800], [0, 700], [1200, 742], [1200, 800]], '#2c1c17'); s.line([[0, 700], [1200, 742]], '#a5744a', 12);
    for (const [x, h] of [[210, 190], [330, 176], [905, 200]]) { s.blob(x, 800, h * 0.34, h * 0.5, '#1d1514', 0.06); s.blob(x + 6, 690, h * 0.17, h * 0.22, '#15100f', 0.06); gouges(s, [x - 40, 640, x + 44, 720], 12, '#6b4a38', { length: [14, 34], thick: [1, 3], angle: -60 }); }
    gouges(s, [300, 400, 1100, 700], 50, '#f0d29c', { length: [30, 120], thick: [1, 4], angle: 58, sway: 3, opacity: 0.16 });
  } },

  'library-hall': { shows: 'A high reading room with galleries of books and long tables with lamps', draw(s) {
    s.ground('#2b1f1c');
    const at = eye(500, 470, 700, 1.6), books = ['#7a3b2e', '#a5663a', '#4d5b4a', '#3b4a5a', '#b98a4c', '#5c2f35', '#8a7a5a'];
    s.shape([at(-9, 15, 60), at(9, 15, 60), at(9, 15, 8), at(-9, 15, 8)], '#4a362c');
    s.shape(upright(at, -9, 9, 0, 15, 60), '#8a6a4a');
    s.path(`M${n(at(-4, 4, 60)[0])} ${n(at(-4, 4, 60)[1])}V${n(at(0, 11, 60)[1])}A47 47 0 0 1 ${n(at(4, 4, 60)[0])} ${n(at(0, 11, 60)[1])}V${n(at(4, 4, 60)[1])}Z`, '#f4ead0');
    s.glow(500, 400, 300, '#fbeccb', 0.7);
    for (const side of [-1, 1]) {
      const x = 9 * side, face = wall(at, x, 0, 15, 5, 60);
      s.shape(face, side < 0 ? '#5b4030' : '#3e2c24');
      for (const level of [0.4, 5.4, 10.2]) for (let bay = 0; bay < 9; bay++) {
        const z0 = 6.2 * 1.29 ** bay, z1 = z0 * 1.23;
        s.shape(wall(at, x, level, level + 3.6, z0, z1), '#241815');
        const lists = {};
        for (let shelf = 0; shelf < 4; shelf++) for (let b = 0; b < (bay < 3 ? 6 : bay < 5 ? 3 : 0); b++) {
          const count = bay < 3 ? 6 : 3, zz = z0 + ((z1 - z0) * (b + 0.06)) / count, y = level + shelf * 0.9, hue = s.pick(books);
          const p = wall(at, x, y + 0.05, y + s.between(0.6, 0.82), zz, zz + ((z1 - z0) / count) * 0.88);
          const tone = mix(mix(hue, '#e8c892', bay > 2 ? 0.2 : 0.06), '#1a1210', side > 0 ? 0.35 : 0.05);
          lists[tone] = (lists[tone] ?? '') + trace(p);
        }
        for (const [tone, d] of Object.entries(lists)) s.path(d, tone);
      }
      for (const level of [4.7, 9.6]) {
        s.shape([at(x, level, 5), at(x * 0.84, level, 5), at(x * 0.84, level, 60), at(x, level, 60)], '#2a1c17');
        s.shape(wall(at, x * 0.84, level, level + 0.3, 5, 60), '#a87c4c');
        s.line([at(x * 0.84, level + 1.2, 5), at(x * 0.84, level + 1.2, 60)], '#c09a60', 2.5);
        let rails = ''; for (let z = 5.4; z < 50; z *= 1.07) { const [a, b] = at(x * 0.84, level + 0.3, z), [, c] = at(x * 0.84, level + 1.2, z); rails += `M${n(a)} ${n(b)}V${n(c)}`; }
        s.stroke(rails, '#9a7446', 1.3);
      }
    }
    s.shape([[0, 800], [0, 690], at(-9, 0, 60), at(9, 0, 60), [1200, 640], [1200, 800]], '#6e4c36');
    worn(s, [[0, 800], [0, 700], [500, 480], [1200, 650], [1200, 800]], 50, '#9a7250');
    for (const [x0, x1] of [[-5.2, -2.6], [1, 3.4]]) for (const z of [30, 21, 14.5, 9.4]) {
      const z1 = z * 1.3;
      for (const k of [0.25, 0.7]) { const zz = z + (z1 - z) * k, [px, py] = at(x1 + 0.5, 0.04, zz); if (s.chance(0.75)) person(s, px, py, 1180 / zz, { pose: 'sit', facing: -1, coat: s.pick(['#3b4a5a', '#7a3b2e', '#4d5b4a', '#b98a4c']), light: '#f5d38e', skin: s.pick(['#c08a6a', '#7a4f3c']) }); }
      s.shape(floor(at, x0, x1, 0.78, z, z1), '#b27c4c'); s.shape(upright(at, x0, x1, 0.66, 0.78, z), '#573726');
      for (const x of [x0 + 0.15, x1 - 0.15]) s.shape(upright(at, x - 0.08, x + 0.08, 0, 0.66, z), '#3b251b');
      const [lx, ly] = at((x0 + x1) / 2, 1.25, z * 1.12), u = 700 / z;
      s.glow(lx, ly + u * 0.3, u * 1.9, '#ffdf94', 0.65, 0.6);
      s.line([[lx, ly], [lx, ly + u * 0.46]], '#d9b063', u * 0.05); s.shape([[lx - u * 0.36, ly + u * 0.07], [lx - u * 0.2, ly - u * 0.16], [lx + u * 0.2, ly - u * 0.16], [lx + u * 0.36, ly + u * 0.07]], '#4d8a6a'); s.path(cut(lx, ly + u * 0.08, u * 0.7, u * 0.08, 0), '#fff0bd');
      gouges(s, floor(at, x0, x1, 0.78, z, z1), 8, '#f3e6c6', { length: [u * 0.2, u * 0.4], thick: [u * 0.04, u * 0.1], sway: 8 });
    }
    const [px, py] = at(-0.9, 0, 9.5); person(s, px, py, 126, { pose: 'hold', coat: '#8d3f34', long: true, facing: -1, light: '#f5d08a' });
    s.shape([[420, 300], [560, 300], [840, 800], [300, 800]], '#fbe7b4', 'opacity=".09"');
  } },

  'concert-hall': { shows: 'An orchestra on the lit stage of a wooden concert hall, seen from the balcony', draw(s) {
    s.ground('#2a1712', '#46261a', '#1c100f');
    s.soft([[180, 120], [600, 40], [1040, 110], [1090, 480], [640, 560], [140, 500]], '#8f5530');
    s.glow(610, 330, 470, '#ffd591', 0.75, 0.7);
    let pipes = ''; for (let i = 0; i < 30; i++) { const x = 390 + i * 15, h = 130 + Math.abs(Math.sin(i * 0.44)) * 80; pipes += `M${x} 250V${n(250 - h)}l5-7 5 7V250Z`; }
    s.path(pipes, '#d9b070'); gouges(s, [390, 90, 840, 250], 46, '#8a5a30', { length: [50, 120], thick: [1, 2], angle: 90, sway: 0.5 }); s.box(376, 248, 480, 22, '#5a3320');
    for (let i = 0; i < 9; i++) s.path(`M${-60 + i * 10} ${90 + i * 8}Q600 ${-130 + i * 16} ${1260 - i * 10} ${80 + i * 8}`, 'none', `stroke="${i % 2 ? '#5d3622' : '#6f4329'}" stroke-width="10"`);
    for (const [y, dark] of [[230, '#5d3622'], [350, '#4d2b1c']]) for (const side of [0, 1]) {
      const m = (x) => (side ? 1200 - x : x);
      s.shape([[m(-10), y - 30], [m(250), y + 24], [m(262), y + 64], [m(-10), y + 26]], dark); s.line([[m(-10), y - 30], [m(250), y + 24]], '#d29a58', 6);
      for (let i = 0; i < 8; i++) { const x = 10 + i * 30; s.blob(m(x), y - 34 + x * 0.2, 10, 13, s.pick(['#1d1110', '#2d1a16', '#3a231c']), 0.1); }
      for (const x of [60, 150, 230]) s.glow(m(x), y + 10 + x * 0.2, 34, '#ffdca0', 0.9);
    }
    s.soft([[250, 420], [430, 330], [800, 326], [990, 410], [1040, 530], [620, 590], [190, 540]], '#d19a5c');
    gouges(s, [260, 380, 990, 560], 60, '#b57c44', { length: [60, 180], thick: [1, 3], sway: 2 });
    const centre = [600, 566];
    for (const [r, count, h] of [[252, 19, 50], [204, 16, 54], [156, 13, 58], [108, 9, 62]]) for (let i = 0; i < count; i++) {
      const t = Math.PI * (1.03 + (0.94 * i) / (count - 1)), x = centre[0] + Math.cos(t) * r * 1.36 + s.between(-5, 5), y = centre[1] + Math.sin(t) * r * 0.72 + 20;
      person(s, x, y, h, { pose: 'sit', facing: x < 600 ? 1 : -1, coat: s.pick(['#15131a', '#1d1a22', '#24202a']), legs: '#121016', hair: s.pick(['#2a1a14', '#5a3a24', '#8a7a6a', '#151112']), light: '#e9b878', skin: s.pick(['#d6a27c', '#8a5a40']) });
      const d = x < 600 ? 1 : -1;
      if (i % 3 === 0) s.path(cut(x + d * h * 0.14, y - h * 0.44, h * 0.34, h * 0.16, -40 * d), '#9a4f24'); else if (i % 3 === 1) s.line([[x + d * h * 0.26, y - h * 0.58], [x + d * h * 0.02, y - h * 0.36]], '#f3dcae', 1.4);
      if (i % 4 === 2) s.path(cut(x + d * h * 0.4, y - h * 0.36, h * 0.26, h * 0.12, -14 * d), '#f7edd2');
    }
    s.shape([[520, 432], [608, 412], [700, 430], [690, 448], [600, 462], [530, 452]], '#17121a'); s.shape([[528, 428], [566, 380], [676, 398], [696, 428]], '#0f0c12');
    s.box(572, 566, 60, 18, '#7a4a2a'); person(s, 600, 570, 104, { pose: 'reach', coat: '#121016', legs: '#0c0a0f', long: true, light: '#ffd591', hair: '#cfc4b4' });
    audience(s, 600, 34, ['#2d1a17', '#3a221b'], ['#1d1110', '#3a241b', '#6a5444'], { sag: -50 });
    audience(s, 650, 48, ['#24140f', '#2d1a17', '#1d1110'], ['#120b0b', '#2d1c15', '#57483c'], { sag: -40 });
    s.soft([[-40, 900], [-40, 700], [300, 742], [640, 752], [940, 736], [1240, 690], [1240, 900]], '#1a0d0b');
    s.path('M-20 706Q600 800 1220 696', 'none', 'stroke="#c98d4e" stroke-width="10"');
    audience(s, 700, 92, ['#0d0707', '#140a09'], ['#080505', '#120a09', '#2d221c'], { left: 700, right: 1200 });
    gouges(s, [700, 690, 1200, 800], 24, '#9a6236', { length: [20, 50], thick: [1, 3], angle: -50, sway: 20, opacity: 0.6 });
  } },

  'theatre-curtain': { shows: 'A red curtain half open on an empty stage with one chair in the light', draw(s) {
    s.ground('#150d12', '#22131a');
    s.shape([[330, 0], [930, 0], [960, 600], [300, 600]], s.fade(['#1b1a26', '#2c2a38', '#45404a']));
    gouges(s, [330, 40, 930, 520], 60, '#3d3a4a', { length: [40, 160], thick: [2, 6], angle: 90, sway: 3 });
    s.shape([[690, -20], [740, -20], [830, 610], [470, 610]], s.fade([[0, '#fff0c4', 0.42], [1, '#ffe7ae', 0.12]]));
    s.shape([[0, 600], [1200, 600], [1200, 800], [0, 800]], '#0e090c');
    s.shape([[250, 560], [1000, 560], [1130, 690], [90, 690]], '#6a452f');
    for (let i = 0; i < 13; i++) s.line([[262 + i * 61, 560], [110 + i * 85, 690]], '#4a2f22', 2.4);
    s.oval(652, 622, 190, 46, '#f5d592', 'opacity=".85"'); gouges(s, [480, 590, 830, 660], 40, '#fff0c2', { length: [20, 80], thick: [1, 3], sway: 3 });
    s.shape([[640, 640], [700, 646], [880, 672], [820, 676]], '#3a241c', 'opacity=".7"');
    s.stroke('M622 646L628 560L690 566L696 652M636 560L644 500M690 566L694 504M628 562L640 490Q668 478 700 494L690 566M640 640L646 566M676 646L678 566', '#2a1712', 8); s.shape([[620, 556], [634, 546], [702, 552], [696, 570], [626, 568]], '#a5582f'); s.path(cut(668, 494, 66, 22, 4), '#c2703c');
    const drape = (left, right, hem, lean) => {
      const folds = 9;
      for (let i = 0; i < folds; i++) {
        const w = (right - left) / folds, x = left + w * i, end = hem + s.between(-8, 10);
        const bx = x + lean * (0.4 + (i / folds) * 0.6), pts = [[x, -10], [x + w * 1.12, -10], [x + w * 0.9 + lean * 0.3, 300], [bx + w * 1.1, end], [bx + w * 0.4, end + 14], [bx, end], [x + lean * 0.3, 300]];
        s.soft([...pts.slice(0, 2), ...pts.slice(1)], i % 2 ? '#8f1f26' : '#a82a2c');
        gouges(s, pts, 12, '#d85a44', { length: [60, 220], thick: [2, 6], angle: 90 - lean / 9, sway: 2, opacity: 0.75, where: (px) => ((px - x) % w < w * 0.5 ? 1 : 0.12) });
        gouges(s, pts, 16, '#4f0f1c', { length: [80, 260], thick: [3, 10], angle: 90 - lean / 9, sway: 2, opacity: 0.85 });
        s.path(cut(bx + w * 0.5, end - 10, w * 1.1, 12, 0), '#d9a24a');
      }
    };
    drape(-40, 420, 640, -40); drape(850, 1240, 630, 70);
    s.shape([[-10, -10], [1210, -10], [1210, 96], [-10, 70]], '#6a141d');
    for (let i = 0; i < 13; i++) { const x = i * 100 - 30; s.path(`M${x} 60Q${x + 50} ${n(150 + s.between(-10, 14))} ${x + 104} 62L${x + 104} -4H${x}Z`, i % 2 ? '#8a1c24' : '#7a1820'); s.path(`M${x} 64Q${x + 50} 152 ${x + 104} 66`, 'none', 'stroke="#d9a24a" stroke-width="6"'); }
    gouges(s, [0, 0, 1200, 110], 50, '#4f0f1c', { length: [30, 80], thick: [2, 6], angle: 90, sway: 14 });
    for (let i = 0; i < 9; i++) s.glow(150 + i * 112, 700, 46, '#ffd68a', 0.8);
    s.shape([[0, 700], [1200, 700], [1200, 800], [0, 800]], '#0c0709');
    audience(s, 716, 66, ['#1d1116', '#26161c', '#170d12'], ['#0a0607', '#170e10', '#3a2a26'], { gap: 1.5 });
    person(s, 214, 676, 150, { pose: 'stand', coat: '#1a1016', legs: '#120a0e', light: '#e0854a', facing: 1, long: true });
  } },

  'film-screening': { shows: 'An audience in a dark cinema watching a boat on a bright screen', draw(s) {
    s.ground('#0b0d14');
    s.shape([[420, 70], [1110, 34], [1110, 420], [420, 392]], '#e9e4cc');
    s.within([[428, 80], [1102, 44], [1102, 411], [428, 384]], () => {
      s.box(420, 30, 700, 400, s.fade(['#c3c6bd', '#efe9d2', '#d8d3bf']));
      s.oval(980, 190, 34, 34, '#fffdf0'); s.soft([[380, 280], [520, 200], [640, 250], [720, 268], [720, 330], [380, 330]], '#8a8d8a'); s.soft([[640, 290], [800, 230], [960, 262], [1130, 240], [1130, 340], [640, 320]], '#a5a79f');
      s.box(420, 288, 700, 150, '#73787a'); gouges(s, [420, 292, 1110, 410], 70, '#ddd9c6', { length: [30, 120], thick: [1, 4], sway: 3 }); gouges(s, [420, 300, 1110, 410], 50, '#3f4448', { length: [30, 120], thick: [1, 5], sway: 3 });
      s.path('M640 300L780 110L796 306Z', '#f7f3e2'); s.path('M800 306L806 140L880 300Z', '#4a4e50'); s.stroke('M798 312V96', '#24282b', 5); s.path('M620 306Q770 330 920 300Q900 344 860 350Q740 362 670 346Z', '#24282b'); s.path('M700 300q-2-40 16-44 20 4 16 46Z', '#1a1d20');
    });
    s.shape([[420, 392], [1110, 420], [1250, 800], [60, 800]], s.fade([[0, '#d9d6c4', 0.34], [1, '#d9d6c4', 0]]));
    s.shape([[-40, -60], [60, -60], [1110, 34], [1110, 420], [420, 392]], '#f2eeda', 'opacity=".06"');
    s.shape([[0, 0], [360, 0], [350, 520], [0, 640]], '#151622'); s.shape([[1150, 0], [1200, 0], [1200, 600], [1150, 480]], '#11121c');
    for (const x of [60, 190, 300]) { gouges(s, [x - 20, 40, x + 20, 480], 18, '#2a2a3c', { length: [90, 240], thick: [3, 9], angle: 90, sway: 1 }); s.glow(x, 250, 70, '#c2703c', 0.7, 1.5); s.path(cut(x, 250, 34, 16, 90), '#ffcf8a'); }
    const seats = ['#5a1d26', '#4a1821', '#3c141c'], tones = ['#0f0d12', '#1a151a', '#2e2622', '#16151d'];
    for (const [y, h, dim] of [[470, 34, 0], [512, 44, 0.2], [566, 58, 0.4], [634, 78, 0.55], [722, 108, 0.7]]) {
      for (let x = -30; x < 1230; x += h * 0.98) { s.soft([[x - h * 0.44, y + h * 1.4], [x - h * 0.42, y + h * 0.5], [x, y + h * 0.3], [x + h * 0.42, y + h * 0.5], [x + h * 0.44, y + h * 1.4]], mix(s.pick(seats), '#0b0d14', dim)); }
      audience(s, y - h * 0.02, h * 0.9, ['#15141c', '#1d1a24'].map((c) => mix(c, '#08090e', dim)), tones.map((c) => mix(c, '#3a3836', 0.4 - dim * 0.5)), { gap: 1.3, left: s.between(-20, 30) });
      gouges(s, [300, y - 6, 1200, y + h * 0.3], 16, '#d9d3bb', { length: [h * 0.16, h * 0.34], thick: [1, h * 0.05], angle: -60, sway: 30, opacity: 0.5 });
    }
    s.shape([[-40, -60], [0, -60], [420, 70], [420, 392]], '#f2eeda', 'opacity=".05"');
  } },
};
