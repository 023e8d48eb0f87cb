import { gouges, cut } from '../gouge.mjs';
import { cloud, gulls, land, stars, water, glitter } from '../nature.mjs';
import { crane, ferry, workboat } from '../boats.mjs';
import { block, eye, worn } from '../space.mjs';
import { person } from '../people.mjs';
import { lamp, row, skyline } from '../town.mjs';
import { mix } from '../sheet.mjs';

export const harbour = {
  'night-ferry': { shows: 'A lit passenger ferry leaving a dark harbour, its windows reflected in the water', draw(s) {
    s.ground('#0b1626', '#16304a', '#2b4a5f', '#0e2233');
    stars(s, 60, 260, '#c9d6dc');
    s.glow(930, 118, 200, '#e8e2c4', 0.5);
    s.oval(930, 118, 27, 27, '#efe8cd');
    gouges(s, [0, 60, 1200, 330], 90, '#2f506a', { length: [50, 200], thick: [2, 8], sway: 3, opacity: 0.5 });
    cloud(s, 1010, 150, 420, 46, '#13283d', '#5c7385', -1);
    land(s, 375, 28, '#14293c', { waves: 0.8, tilt: 60 });
    skyline(s, -10, 560, 405, 95, '#0d1d2d', { light: '#e9b765', lights: 60, spire: [[118, 170], [392, 128]] });
    s.box(0, 400, 1200, 400, s.fade(['#1b3a4f', '#0c1c2c', '#070f1a']));
    water(s, 402, 800, ['#274b60', '#0a1725', '#33586a'], 300);
    for (const x of [40, 96, 160, 232, 300, 372, 430, 505]) glitter(s, x, 404, 404 + s.between(50, 180), '#d99a4a', { width: 7, count: 14, opacity: 0.7 });
    glitter(s, 950, 400, 800, '#cfd9d2', { width: 46, count: 44, opacity: 0.35 });
    s.glow(690, 470, 380, '#f0b35a', 0.3, 0.5);
    ferry(s, 690, 508, 1.12, 1, { hull: '#0a121d', upper: '#c9b48b', light: '#ffdf94', dark: '#131a24', band: '#a4432f' });
    for (let x = 500; x < 860; x += 26) glitter(s, x, 516, 516 + s.between(90, 230), '#f5c36a', { width: 9, count: 14, opacity: 0.75 });
    gouges(s, [470, 510, 900, 545], 40, '#050b13', { length: [40, 120], thick: [2, 6], sway: 2, opacity: 0.8 });
    gouges(s, [240, 505, 500, 540], 36, '#b7c6c4', { length: [20, 90], thick: [1, 4], sway: 3, opacity: 0.6 });
    s.shape([[0, 690], [210, 700], [330, 722], [342, 800], [0, 800]], '#04080f');
    gouges(s, [[0, 690], [210, 700], [330, 722], [330, 734], [0, 704]], 26, '#3c4f5a', { length: [20, 60], thick: [1, 3], angle: 4, opacity: 0.8 });
    lamp(s, 62, 694, 236, '#04080f', '#ffd88a', 170);
    person(s, 168, 700, 112, { coat: '#0a1019', legs: '#05090f', skin: '#5a4236', hair: '#05070c', long: true, light: '#c99a58', facing: -1 });
    person(s, 216, 704, 104, { pose: 'reach', coat: '#141b26', legs: '#05090f', skin: '#5a4236', hair: '#05070c', light: '#8a6d46' });
    s.path('M284 716v-34q0-9 12-9t12 9v36Z', '#0a1018');
  } },

  'harbour-dawn': { ratio: '16:9', shows: 'A harbour at first light with calm water and moored work boats', draw(s) {
    s.ground('#5c7d93', '#b9b7b0', '#f0b98d', '#f6cfa0');
    gouges(s, [0, 20, 1600, 330], 120, '#f7d9b5', { length: [60, 280], thick: [2, 9], sway: 2, opacity: 0.4 });
    gouges(s, [0, 0, 1600, 200], 60, '#48697f', { length: [60, 260], thick: [2, 8], sway: 2, opacity: 0.35 });
    s.glow(1130, 402, 420, '#ffe1a0', 0.9);
    s.oval(1130, 396, 40, 40, '#fff0c2');
    land(s, 372, 46, '#c39b8e', { waves: 0.9 });
    land(s, 400, 30, '#a2828a', { waves: 1.3, tilt: -30 });
    skyline(s, 0, 760, 432, 110, '#7b6b7c', { spire: [[240, 190], [520, 140]] });
    for (const [x, h, boom] of [[1270, 150, -90], [1390, 170, -100], [1490, 140, 80]]) crane(s, x, 432, h, boom, '#8a7078', { raised: h === 170 });
    s.box(0, 428, 1600, 472, s.fade(['#f3c595', '#b99b96', '#5d7488', '#2e4a5e']));
    water(s, 430, 900, ['#e6bd9a', '#7f8894', '#48657a'], 330, { reach: 130, thick: 5 });
    glitter(s, 1130, 432, 900, '#fff0c6', { width: 62, count: 90 });
    for (const [x, y, size, facing, hull] of [[840, 470, 0.5, 1, '#5a5566'], [960, 486, 0.62, -1, '#4c4a5c'], [690, 500, 0.78, 1, '#40445a']]) {
      gouges(s, [x - 80 * size, y + 3, x + 80 * size, y + 70 * size], 26, '#4a5567', { length: [20, 70], thick: [1, 4], sway: 2, opacity: 0.5 });
      workboat(s, x, y, size, facing, { hull, upper: '#9a8580', dark: '#3a3d50', band: '#c9a88d', light: '#f5cf98' });
    }
    for (const [x, y, size, facing, hull, upper] of [[420, 610, 1.75, 1, '#234257', '#d9bf9d'], [1310, 700, 2.1, -1, '#7c2f2a', '#cdb091']]) {
      gouges(s, [x - 75 * size, y + 8, x + 78 * size, y + 120 * size / 2], 46, mix(hull, '#16222e', 0.4), { length: [40, 150], thick: [2, 8], sway: 2, opacity: 0.6 });
      gouges(s, [x - 10 * size, y + 20, x + 50 * size, y + 60 * size], 12, upper, { length: [30, 90], thick: [2, 5], sway: 2, opacity: 0.5 });
      workboat(s, x, y, size, facing, { hull, upper, dark: '#1b2733' });
    }
    person(s, 352, 578, 82, { coat: '#b98a2e', legs: '#1b2733', facing: 1, pose: 'stoop', light: '#f3cf8f' });
    s.shape([[0, 812], [250, 790], [560, 830], [700, 900], [0, 900]], '#14212c');
    gouges(s, [[0, 812], [250, 790], [560, 830], [600, 850], [0, 840]], 40, '#6d6a6c', { length: [20, 90], thick: [1, 4], angle: 3, opacity: 0.7 });
    for (const [x, y] of [[150, 806], [400, 812]]) s.path(`M${x} ${y}v-44q-8-14 16-16q24 2 16 16v46Z`, '#0a141c');
    s.stroke('M166 770Q230 720 300 622', '#0a141c', 3);
    gulls(s, [[620, 250, 1.6], [700, 215, 1.1], [560, 300, 0.9], [980, 320, 0.7], [188, 742, 1.2]], '#39495a', 15);
  } },

  'cranes-at-work': { shows: 'Three harbour cranes unloading a container ship in early light', draw(s) {
    s.ground('#e8d9b8', '#efc88f', '#e39b62');
    gouges(s, [0, 0, 1200, 420], 130, '#f6e6c4', { length: [40, 170], thick: [2, 8], angle: -9, sway: 5, opacity: 0.5 });
    s.glow(250, 420, 330, '#fff2c4', 0.9);
    skyline(s, 0, 1200, 560, 70, '#c98f66', {});
    crane(s, 130, 575, 240, -110, '#b57d5c', { weight: 1.1 });
    crane(s, 392, 600, 420, -250, '#7c5347', { cable: 90, weight: 1.2 });
    crane(s, 700, 625, 560, -330, '#4c3a3f', { raised: true, weight: 1.2 });
    s.shape([[0, 600], [560, 612], [560, 800], [0, 800]], '#56787e');
    water(s, 604, 800, ['#f0c690', '#3c5c66', '#8a9c92'], 120, { right: 560 });
    s.shape([[0, 545], [470, 520], [520, 640], [490, 690], [0, 676]], '#22333d');
    s.shape([[0, 650], [497, 668], [490, 690], [0, 676]], '#8f3b2c');
    const hues = ['#a8442f', '#2f5a66', '#c8963f', '#7f8a83', '#3d4652', '#b9683f'];
    for (let column = 0; column < 9; column++) s.times(1 + Math.floor(s.between(2, 4.9)), (level) => {
      const x = column * 51 - 6, y = 548 - column * 2.9 - (level + 1) * 31, hue = s.pick(hues);
      s.shape([[x, y], [x + 48, y - 2], [x + 48, y + 27], [x, y + 29]], hue);
      s.shape([[x + 38, y - 1], [x + 48, y - 2], [x + 48, y + 27], [x + 38, y + 28]], mix(hue, '#1d2127', 0.4));
    });
    s.shape([[205, 470], [205, 418], [255, 416], [255, 470]], '#b04a2c');
    s.line([[212, 418], [212, 372], [248, 372], [248, 416]], '#4c3a3f', 2);
    s.shape([[540, 640], [1200, 600], [1200, 800], [470, 800]], '#6e5b52');
    worn(s, [[540, 640], [1200, 600], [1200, 800], [470, 800]], 90, '#92796a', { angle: -3 });
    worn(s, [[540, 640], [1200, 600], [1200, 800], [470, 800]], 50, '#4b3d3b', { angle: -3 });
    s.line([[590, 640], [520, 800]], '#33292b', 4);
    crane(s, 1050, 705, 800, -520, '#231e29', { cable: 200, weight: 1.1 });
    s.shape([[632, 484], [722, 482], [722, 522], [632, 524]], '#9b3c2a');
    s.shape([[700, 483], [722, 482], [722, 522], [700, 523]], '#5c2622');
    gouges(s, [634, 488, 720, 520], 20, '#c96a48', { length: [14, 24], thick: [1, 2], angle: 90, sway: 2 });
    for (const [x, y, h, pose, coat] of [[640, 706, 62, 'reach', '#d8822c'], [690, 712, 62, 'stand', '#2b3440'], [930, 752, 84, 'walk', '#d8822c']]) {
      gouges(s, [x, y - 3, x + h * 1.2, y + 3], 5, '#33292b', { length: [h * 0.6, h], thick: [2, 4], sway: 2, opacity: 0.7 });
      person(s, x, y, h, { pose, coat, legs: '#231e29', hat: '#f0d26a', light: '#f6c98a', facing: -1 });
    }
    gulls(s, [[360, 110, 1], [440, 84, 1.4], [520, 130, 0.8]], '#5e4746');
  } },

  'container-stack': { shows: 'Containers of many colours stacked four high beside a quay, a crane behind', draw(s) {
    s.ground('#7fa3ad', '#bfd0c9', '#dcdcc8');
    cloud(s, 900, 300, 520, 130, '#d9dfd6', '#f7f4e6', 1);
    cloud(s, 620, 360, 420, 70, '#c4d2cd', '#eef0e4', 1);
    crane(s, 940, 560, 470, -300, '#8c5a4a', { weight: 1.1, cable: 60 });
    const at = eye(760, 520, 760, 1.7), hues = ['#b5472f', '#2c6373', '#d39a3a', '#e2ddcb', '#40525f', '#7a8f6a', '#8d3140'];
    s.box(0, 520, 1200, 280, s.fade(['#a9aa9c', '#77766f']));
    s.shape([[770, 522], [1200, 522], [1200, 640], [900, 540]], '#4d7f8c');
    gouges(s, [[790, 524], [1200, 524], [1200, 630]], 50, '#a8c6c4', { length: [20, 60], thick: [1, 3], sway: 2 });
    const stack = (x0, x1, z0, z1, levels) => s.times(levels, (level) => {
      const hue = s.pick(hues), y0 = level * 2.6, y1 = y0 + 2.5, side = mix(hue, '#1c2a38', 0.42);
      block(s, at, [x0, x1], [y0, y1], [z0, z1], { front: hue, side });
      const [ax, ay] = at(x0, y1, z0), [bx, by] = at(x1, y0, z0);
      gouges(s, [ax + 4, ay + (by - ay) * 0.5, bx - 4, ay + (by - ay) * 0.5 + 1], z0 > 40 ? 0 : Math.round((bx - ax) / 14), mix(hue, '#16202b', 0.3), { length: [(by - ay) * 0.7, (by - ay) * 0.85], thick: [1, 3], angle: 90, sway: 0.5, opacity: 0.7 });
      const ribs = Array.from({ length: z0 > 40 ? 0 : 8 }, (_, i) => [0.15, 2.35].map((y) => at(x1, y0 + y, z0 + ((z1 - z0) * (i + 0.5)) / 8).map(Math.round).join(' ')).join('L'));
      if (ribs.length) s.stroke(`M${ribs.join('M')}`, mix(hue, '#131c26', 0.65), 34 / z0);
    });
    const blocks = [[62, 4, 3], [49, 3, 4], [36, 4, 4], [23, 4, 3], [12, 3, 2]];
    for (const [z, outer, inner] of blocks) { stack(-13.8, -11.2, z, z + 10, outer); stack(-11, -8.4, z, z + 10, outer + 1); stack(-8.2, -5.6, z, z + 10, outer); stack(-5.4, -2.8, z, z + 10, inner); }
    for (const [z, x, levels] of [[58, 6, 2], [34, 9, 1]]) { block(s, at, [x, x + 6], [0, levels * 2.6], [z, z + 3], { front: s.pick(hues), side: '#33404c' }); }
    worn(s, [[200, 640], [760, 522], [900, 540], [1200, 640], [1200, 800], [0, 800], [0, 760]], 110, '#c4c2b2');
    worn(s, [[200, 640], [760, 522], [900, 540], [1200, 640], [1200, 800], [0, 800], [0, 760]], 60, '#55575a');
    s.shape([at(-2.8, 0, 11.5), at(-2.8, 0, 72), at(-1, 0, 72), at(-0.6, 0, 11)], '#3c4249', 'opacity=".55"');
    s.line([at(2.4, 0, 4), at(2.4, 0, 60)], '#e3b94a', 3, 'stroke-dasharray="40 26"');
    for (const [x, z, pose, coat] of [[-1.9, 36, 'walk', '#26384a'], [2.8, 24, 'stand', '#e0722a'], [0.9, 10.4, 'hold', '#26384a'], [0.1, 9.8, 'walk', '#e0722a']]) {
      const [px, py] = at(x, 0, z), h = (760 * 1.78) / z;
      s.path(cut(px + h * 0.4, py + 2, h * 0.9, h * 0.06, 3), '#33383f');
      person(s, px, py, h, { pose, coat, legs: '#232b35', hat: '#f2efe0', light: '#f7d9a8', facing: x < 0.5 ? 1 : -1 });
    }
    gulls(s, [[520, 120, 1.3], [590, 150, 0.9]], '#4a5c66');
  } },
};
