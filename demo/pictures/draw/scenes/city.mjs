import { gouges, cut } from '../gouge.mjs';
import { cloud, gulls, glitter, land, snow, tree, water } from '../nature.mjs';
import { eye, floor, upright, wall, wallWindows, worn } from '../space.mjs';
import { person } from '../people.mjs';
import { lamp, row, skyline } from '../town.mjs';
import { mix, n } from '../sheet.mjs';

export const city = {
  'town-hall': { shows: 'The town hall and its clock tower across a square in snow, late afternoon', draw(s) {
    s.ground('#54617f', '#9b93a2', '#e3b99a');
    gouges(s, [0, 120, 1200, 460], 70, '#efcfae', { length: [60, 220], thick: [2, 8], sway: 3, opacity: 0.4 });
    skyline(s, 0, 1200, 540, 130, '#8e8799', { light: '#f6d39a', lights: 20 });
    row(s, -30, 330, 566, [150, 230], [80, 120], { walls: ['#6f6a7c', '#7d7280', '#8a7678'], tiles: ['#dfe2ea', '#cfd4e0'], dark: '#333549', light: '#ffd58a', lit: 0.4 });
    row(s, 985, 1220, 572, [170, 250], [80, 110], { walls: ['#6a6374', '#776a74'], tiles: ['#dfe2ea'], dark: '#2f3145', light: '#ffd58a', lit: 0.35, side: -1 });
    s.shape([[380, 570], [384, 350], [960, 336], [972, 574]], '#b08d7a');
    s.shape([[820, 572], [826, 340], [960, 336], [972, 574]], '#7d6a72');
    s.shape([[360, 352], [420, 282], [920, 268], [984, 338]], '#e4e6ec');
    gouges(s, [[360, 352], [420, 282], [920, 268], [984, 338]], 50, '#a9adbf', { length: [14, 70], thick: [1, 4], angle: -2 });
    s.box(370, 346, 608, 12, '#6f5d63');
    let panes = '', glow = '';
    for (let i = 0; i < 13; i++) for (let j = 0; j < 2; j++) {
      const x = 404 + i * 43, y = 384 + j * 92; if (i > 5 && i < 9) continue;
      const d = `M${x} ${y + 58}v-42q11-16 22 0v42Z`; if (s.chance(0.45)) glow += d; else panes += d;
    }
    s.path(panes, '#3a374a'); s.path(glow, '#ffd992');
    s.shape([[618, 574], [624, 120], [764, 116], [776, 574]], '#c39c83');
    s.shape([[722, 574], [720, 117], [764, 116], [776, 574]], '#85706f');
    gouges(s, [[618, 574], [624, 120], [764, 116], [776, 574]], 70, '#8d7069', { length: [10, 34], thick: [1, 3], sway: 3 });
    s.shape([[608, 126], [612, 106], [776, 102], [780, 120]], '#6a565c');
    s.shape([[620, 106], [650, 40], [694, -30], [736, 40], [770, 103]], '#4c6a6c');
    s.shape([[700, -20], [736, 40], [770, 103], [716, 104]], '#344c54');
    gouges(s, [[620, 106], [650, 40], [694, -30], [700, 104]], 24, '#e9edf0', { length: [14, 50], thick: [2, 5], angle: -60 });
    s.oval(686, 196, 46, 47, '#f7ead0'); s.oval(686, 196, 46, 47, 'none', 'stroke="#4f4048" stroke-width="6"');
    s.stroke('M686 196L664 176M686 196L698 160', '#2e2a36', 5);
    for (let i = 0; i < 12; i++) s.path(cut(686 + Math.sin(i / 1.9099) * 38, 196 - Math.cos(i / 1.9099) * 38, 9, 4, i * 30 - 90), '#4f4048');
    s.path('M654 574V470Q696 420 738 470V574Z', '#3a2c34'); s.path('M664 574V478Q696 440 728 478V574Z', '#ffdf9c'); s.line([[696, 456], [696, 574]], '#5a3f3a', 5);
    for (const x of [648, 724]) s.path(`M${x} 370v-66q10-18 22 0v66Z`, '#3a374a');
    s.shape([[0, 566], [1200, 572], [1200, 800], [0, 800]], s.fade(['#c9c6d3', '#e8e9f0', '#b9bed4']));
    s.shape([[640, 574], [752, 574], [640, 800], [330, 800]], '#ffd9a0', 'opacity=".35"');
    gouges(s, [0, 580, 1200, 800], 110, '#8f96b4', { length: [24, 120], thick: [1, 5], angle: -3, sway: 6, opacity: 0.7 });
    gouges(s, [0, 580, 1200, 800], 70, '#ffffff', { length: [24, 100], thick: [1, 5], angle: -3, sway: 6 });
    lamp(s, 250, 690, 260, '#232634', '#ffe2a2', 170); lamp(s, 906, 640, 180, '#2a2c3c', '#ffe2a2', 120);
    s.stroke('M1078 800Q1090 640 1070 520M1082 640Q1130 560 1190 520M1076 590Q1020 520 990 430M1072 520Q1080 430 1130 380M1030 520Q1000 510 960 520', '#20222f', 9);
    s.stroke('M1100 600Q1150 570 1200 580M1000 450Q960 420 950 380M1110 410Q1150 400 1180 360M1074 470Q1040 420 1046 360', '#20222f', 4);
    for (const [x, y, h, pose, coat, facing] of [[560, 640, 62, 'walk', '#3a3f58', 1], [470, 616, 50, 'walk', '#57424f', -1], [800, 606, 46, 'stand', '#3f4257', 1], [392, 736, 118, 'walk', '#8d2f35', 1], [444, 742, 78, 'walk', '#2f4d5c', 1], [690, 598, 42, 'walk', '#2d2c3a', -1]]) {
      s.path(cut(x - h * 0.4, y + 3, h * 0.9, h * 0.06, -4), '#7b82a2', 'opacity=".7"');
      person(s, x, y, h, { pose, coat, facing, long: h > 50, legs: '#23242f', hat: h > 70 ? '#e1d9cf' : undefined, light: mix(coat, '#ffe0ae', 0.5) });
    }
    snow(s, 190, '#ffffff', [1, 4]);
  } },

  'hospital-front': { shows: 'The front of a six-storey hospital at night, its emergency entrance lit', draw(s) {
    s.ground('#121c33', '#26365a', '#3d4a6a');
    skyline(s, 0, 1200, 590, 150, '#1d2944', { light: '#d8ab63', lights: 34 });
    const at = eye(300, 560, 760, 1.65);
    s.shape(wall(at, 6, 0, 22, 15, 62), '#8b93a3');
    s.shape(wall(at, 6, 20.8, 22.4, 15, 62), '#5a6379');
    wallWindows(s, at, 6, [4.8, 20.6], [15.4, 61], { rows: 5, columns: 16, dark: '#2a3654', light: '#f7d78e', lit: 0.45, fill: 0.66, tall: 0.56 });
    s.shape(upright(at, 6, 40, 0, 22, 15), '#5c6880');
    let lit = '', dark = '';
    for (let row = 0; row < 5; row++) for (let column = 0; column < 7; column++) {
      const p = upright(at, 7 + column * 2.1, 8.5 + column * 2.1, 5.4 + row * 3.2, 7.2 + row * 3.2, 15).map(([a, b]) => `${n(a)} ${n(b)}`).join('L');
      if (s.chance(0.36)) lit += `M${p}Z`; else dark += `M${p}Z`;
    }
    s.path(dark, '#24304c'); s.path(lit, '#f3cd80');
    s.glow(760, 560, 420, '#ffdf9a', 0.55, 0.6);
    s.shape(upright(at, 6.4, 24, 0, 3.6, 14.6), '#ffe7ae');
    for (let x = 6.4; x < 24; x += 1.9) s.line([at(x, 0, 14.6), at(x, 3.6, 14.6)], '#6f5b3f', 4);
    s.shape(upright(at, 6.4, 24, 2.6, 2.72, 14.6), '#6f5b3f');
    s.shape([at(4, 4.3, 9.5), at(24, 4.3, 9.5), at(24, 4.3, 14.6), at(5.6, 4.3, 14.6)], '#3b4763');
    s.shape(upright(at, 4, 24, 3.85, 4.35, 9.5), '#c8352f');
    const [cx, cy] = at(8.2, 4.1, 9.5); s.box(cx - 34, cy - 118, 78, 78, '#c8352f'); s.path(`M${n(cx - 6)} ${n(cy - 108)}h22v19h19v20h-19v19h-22v-19h-19v-20h19Z`, '#fff6e2');
    s.shape([[0, 800], [0, 566], at(6, 0, 62), at(6, 0, 15), [1200, 640], [1200, 800]], s.fade(['#34405c', '#202a42']));
    s.shape([at(6.4, 0, 14.6), at(15, 0, 14.6), [1260, 800], [380, 800]], '#f2c877', 'opacity=".38"');
    worn(s, [[0, 800], [0, 590], [500, 600], [1200, 650], [1200, 800]], 110, '#6b7590', { opacity: 0.7 });
    worn(s, [[0, 800], [0, 590], [500, 600], [1200, 650], [1200, 800]], 60, '#131b2e', { opacity: 0.8 });
    s.shape([[96, 692], [100, 596], [122, 578], [304, 582], [312, 600], [356, 612], [396, 650], [398, 698]], '#ece6d4');
    s.shape([[96, 692], [97, 658], [396, 662], [398, 698]], '#b9b6b0');
    s.shape([[100, 640], [101, 626], [380, 632], [390, 645]], '#c8352f');
    s.shape([[318, 604], [350, 616], [382, 648], [322, 644]], '#2a3756');
    s.box(140, 598, 60, 30, '#ffe3a4'); s.path('M232 596h12v10h10v12h-10v10h-12v-10h-10v-12h10Z', '#c8352f');
    for (const x of [160, 338]) { s.oval(x, 696, 27, 27, '#10182a'); s.oval(x, 696, 12, 12, '#8d94a2'); }
    s.box(222, 566, 40, 13, '#6db3d6'); s.glow(242, 570, 110, '#74bfe4', 0.8);
    s.glow(398, 670, 60, '#fff2cc', 0.9);
    gouges(s, [96, 700, 400, 740], 26, '#0e1626', { length: [40, 130], thick: [2, 6], sway: 2, opacity: 0.8 });
    for (const [x, y, h, pose, coat, facing, long] of [[596, 690, 124, 'walk', '#dfe6e4', 1, true], [690, 694, 122, 'hold', '#3a7a86', -1, false], [812, 666, 108, 'stand', '#2a3450', -1, true], [1010, 690, 122, 'walk', '#4a3140', -1, true]]) {
      s.path(cut(x - h * 0.3, y + 14, h * 0.9, h * 0.08, 160), '#131b2e', 'opacity=".6"');
      person(s, x, y, h, { pose, coat, facing, long, legs: '#1a2236', light: '#ffe7ae' });
    }
    tree(s, 1130, 700, 330, ['#1b2a35', '#2a4040', '#4f6a52'], { side: -1, trunk: '#10182a' });
  } },

  'school-yard': { shows: 'A school yard with a big tree in its middle and the lines of a court on the ground', draw(s) {
    s.ground('#a8cbd0', '#dfe5cf', '#f4e9c8');
    cloud(s, 240, 150, 380, 80, '#e9ece0', '#fffdf0', -1);
    const at = eye(330, 330, 700, 5.2);
    s.shape(upright(at, -30, 9, 0, 11, 32), '#d8a777'); s.shape(upright(at, -30, 9, 10.4, 11.3, 32), '#8c5542');
    s.shape([at(-30, 11.3, 32), at(-30, 13, 38), at(9, 13, 38), at(9, 11.3, 32)], '#a35b43');
    let panes = ''; for (let row = 0; row < 3; row++) for (let i = 0; i < 9; i++) panes += `M${upright(at, -14.4 + i * 2.5, -12.8 + i * 2.5, 1.6 + row * 3.1, 3.6 + row * 3.1, 32).map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}Z`;
    s.path(panes, '#5d7f8c'); gouges(s, [0, 210, 520, 430], 60, '#bf8a60', { length: [10, 40], thick: [1, 3], opacity: 0.6 });
    s.shape(wall(at, 15, 0, 7, 11, 60), '#b98763'); wallWindows(s, at, 15, [1, 6.6], [11.5, 56], { rows: 2, columns: 15, dark: '#4d4c55', light: '#8fb0b4', lit: 0.3, fill: 0.5, tall: 0.55 });
    s.shape([[0, 800], [0, 446], at(9, 0, 32), at(15, 0, 60), at(15, 0, 11), [1200, 680], [1200, 800]], '#d9b98c');
    const yard = [[0, 800], [0, 450], [520, 445], [1000, 560], [1200, 640], [1200, 800]];
    worn(s, yard, 120, '#bd9a70'); worn(s, yard, 60, '#efdcb4');
    const chalk = (points, closed) => s.line(closed ? [...points, points[0]] : points, '#fbf6e4', 4, 'opacity=".9"');
    chalk(floor(at, -9, 9, 0, 9.5, 27), true); chalk([at(-9, 0, 16), at(9, 0, 16)]); chalk(floor(at, -3, 3, 0, 22, 27), true);
    const ring = Array.from({ length: 28 }, (_, i) => at(Math.cos(i / 4.456) * 2.6, 0, 16 + Math.sin(i / 4.456) * 2.6)); chalk(ring, true);
    const [tx, ty] = at(7.4, 0, 17);
    gouges(s, [tx - 420, ty - 10, tx + 200, ty + 70], 120, '#8a6f5c', { length: [40, 130], thick: [4, 12], sway: 6, opacity: 0.75 });
    gouges(s, [tx - 400, ty, tx + 160, ty + 60], 30, '#eed8a8', { length: [10, 40], thick: [3, 7], sway: 10 });
    tree(s, tx, ty + 8, 560, ['#2f4f3c', '#56783f', '#b2b655'], { spread: 0.46, leaves: 90, trunk: '#54382c' });
    const bench = [at(5.6, 0.45, 15.2), at(9.2, 0.45, 15.2)]; s.line(bench, '#6b4630', 9); for (const p of [5.9, 8.9]) s.line([at(p, 0.45, 15.2), at(p, 0, 15.2)], '#4a3326', 6);
    const [sx, sy] = at(6.6, 0, 15.1); person(s, sx, sy, 92, { pose: 'sit', coat: '#a8483a', facing: 1, light: '#f3c79a' });
    for (const [x, z, tall, pose, coat, facing] of [[-4.5, 26, 1.3, 'run', '#c2573c', 1], [-2, 24.5, 1.35, 'run', '#3b6a78', -1], [-7, 21, 1.3, 'stand', '#e0b04a', 1], [-5.9, 20.6, 1.25, 'reach', '#5b7a4a', -1], [1.2, 18.6, 1.4, 'kick', '#b8403a', -1], [-2.4, 15.6, 1.4, 'run', '#2f5a72', 1], [3.6, 14, 1.38, 'run', '#d9952f', -1], [-4.2, 11.6, 1.35, 'walk', '#7a4a68', 1]]) {
      const [px, py] = at(x, 0, z), h = (700 * tall) / z; s.path(cut(px + h * 0.5, py + 1, h, h * 0.08, 8), '#93765c', 'opacity=".75"');
      person(s, px, py, h, { pose, coat, facing, legs: s.pick(['#37414f', '#57453f', '#2f3a44']), skin: s.pick(['#b98262', '#7d5240', '#d6a584']), light: mix(coat, '#fff0c4', 0.5), hair: s.pick(['#2a1f1c', '#5a3a24', '#1a1718']) });
    }
    const [bx, by] = at(0.1, 0.25, 18.4); s.oval(bx, by, 8, 8, '#fdf8ea');
  } },
};
