import { cut, gouges } from '../gouge.mjs';
import { cloud, glitter, land, tree, water } from '../nature.mjs';
import { person } from '../people.mjs';
import { mix, n } from '../sheet.mjs';
import { row, skyline } from '../town.mjs';

const jerseys = ['#a5341c', '#0a5470', '#d7a02b', '#4c6b35', '#6a3a63', '#e8e2d3', '#1f2530', '#c9683a'];
const skins = ['#e3b596', '#c08a63', '#8a5a40', '#d2a07c', '#6d4531'];
const hairs = ['#1d1718', '#5a3a22', '#c79a55', '#2e1d1c', '#8d8b8c'];

/** A racing bicycle with its rider; (x, y) is where the rear wheel stands, h the height of the rider. */
function rider(s, x, y, h, jersey) {
  const r = h * 0.2, dark = '#1c1f26', front = x + h * 0.6;
  for (const at of [x, front]) {
    s.oval(at, y - r, r, r, 'none', `stroke="${dark}" stroke-width="${n(h * 0.022)}"`);
    s.oval(at, y - r, r * 0.1, r * 0.1, dark);
  }
  s.stroke(`M${n(x)} ${n(y - r)}L${n(x + h * 0.24)} ${n(y - r)}L${n(x + h * 0.5)} ${n(y - h * 0.48)}L${n(x + h * 0.17)} ${n(y - h * 0.48)}ZM${n(x + h * 0.24)} ${n(y - r)}L${n(x + h * 0.15)} ${n(y - h * 0.53)}M${n(front)} ${n(y - r)}L${n(x + h * 0.49)} ${n(y - h * 0.54)}l${n(h * 0.07)} ${n(-h * 0.02)}`, jersey, h * 0.024);
  person(s, x + h * 0.14, y - h * 0.06, h, { pose: 'ride', coat: jersey, legs: '#17191f', skin: s.pick(skins), hat: '#f1ede4', light: mix(jersey, '#ffffff', 0.45) });
}

export const sport = {
  'rowing-eight': { shows: 'Eight rowers and a cox in a long boat on flat water, oars lifted', draw(s) {
    s.ground('#f0c99a', '#e9d7b9', '#a9c3c6');
    s.glow(930, 250, 330, '#fff1c9', 0.9); s.oval(930, 250, 46, 46, '#fff6dc');
    gouges(s, [0, 60, 1200, 330], 60, '#fff3d6', { length: [60, 240], thick: [2, 8], sway: 3, opacity: 0.6 });
    land(s, 372, 60, '#93a7a6', { bottom: 470, waves: 1 });
    skyline(s, 40, 560, 424, 110, '#7b8f96', { light: '#f8deb0', lights: 14 });
    land(s, 404, 36, '#5d7c6b', { bottom: 470, waves: 2.2 });
    for (let i = 0; i < 9; i++) tree(s, 640 + i * 66 + s.between(-16, 16), 446, s.between(70, 118), ['#31523f', '#456b4c', '#8ea86a'], { leaves: 20 });
    s.box(0, 440, 1200, 360, s.fade(['#9fbcc0', '#5f8d9a', '#2f5c70']));
    water(s, 440, 800, ['#d8e3dc', '#3f7486', '#e9cf9f'], 190, { reach: 110 });
    glitter(s, 930, 446, 800, '#ffeecb', { width: 42, count: 60 });
    // The boat's mirror image first, then hull, crew from bow to stern, and the lifted blades.
    s.shape([[70, 588], [1160, 588], [1080, 612], [150, 612]], '#1f4354', 'opacity=".6"');
    for (let i = 0; i < 8; i++) s.path(cut(238 + i * 96, 622, 50, 22, 0), '#1f4354', 'opacity=".5"');
    for (let i = 0; i < 8; i++) {
      const x = 222 + i * 96, side = i % 2 ? -1 : 1;
      s.line([[x + 34, 538], [x - 96 + side * 10, side > 0 ? 628 : 492]], side > 0 ? '#f3e8d0' : '#c9b99c', 5);
      s.shape(side > 0 ? [[x - 92, 622], [x - 128, 640], [x - 120, 656], [x - 84, 632]] : [[x - 112, 494], [x - 146, 476], [x - 140, 466], [x - 104, 484]], side > 0 ? '#a5341c' : '#8a2c18');
    }
    for (let i = 0; i < 8; i++) person(s, 216 + i * 96, 576, 132, { pose: 'sit', facing: 1, coat: '#a5341c', legs: '#1b2733', skin: skins[i % 5], hair: hairs[(i + 2) % 5], light: '#f3b48a' });
    person(s, 1012, 584, 112, { pose: 'sit', facing: -1, coat: '#1f3a4c', legs: '#1b2733', skin: skins[1], hat: '#f4ecd8' });
    s.path('M40 556Q160 574 620 576T1184 552Q1120 598 620 600T40 556Z', '#f4ead2');
    s.path('M40 556Q160 586 620 590T1184 552Q1120 598 620 600T40 556Z', '#b98a4a');
    gouges(s, [120, 574, 1100, 596], 30, '#fff8e6', { length: [30, 110], thick: [1, 2.5] });
  } },

  'football-night': { shows: 'A floodlit football match seen from the stand, one player about to shoot', draw(s) {
    s.ground('#0d1526', '#1a2742', '#31436a');
    for (const [x, h] of [[140, 330], [1060, 330]]) {
      s.line([[x, 420], [x, 420 - h]], '#0a0f1a', 12); s.box(x - 70, 420 - h - 46, 140, 64, '#0a0f1a');
      for (let i = 0; i < 8; i++) { const lx = x - 51 + (i % 4) * 34, ly = 420 - h - 28 + (i > 3 ? 28 : 0); s.oval(lx, ly, 11, 10, '#fffbe8'); }
      s.glow(x, 420 - h - 14, 260, '#fff4cf', 0.7);
    }
    s.shape([[0, 300], [1200, 280], [1200, 452], [0, 452]], '#18203a');
    gouges(s, [[0, 306], [1200, 288], [1200, 440], [0, 440]], 420, '#54628c', { length: [4, 9], thick: [5, 9], angle: 90, sway: 20 });
    gouges(s, [[0, 306], [1200, 288], [1200, 440], [0, 440]], 120, '#c9683a', { length: [4, 9], thick: [5, 9], angle: 90, sway: 20 });
    gouges(s, [[0, 306], [1200, 288], [1200, 440], [0, 440]], 120, '#d9cdb4', { length: [3, 7], thick: [4, 7], angle: 90, sway: 20 });
    s.box(0, 436, 1200, 30, '#e8e2d3'); s.box(0, 462, 1200, 4, '#8c8776');
    s.box(0, 466, 1200, 334, s.fade(['#3f7a43', '#2d6338', '#1d4a2c']));
    for (let i = 0; i < 6; i++) s.shape([[i * 230 - 120, 466], [i * 230 - 10, 466], [i * 300 - 250, 800], [i * 300 - 420, 800]], '#4a8a4b', 'opacity=".5"');
    s.line([[0, 486], [1200, 486]], '#dfe9d4', 3); s.line([[700, 486], [560, 640], [1200, 640]], '#dfe9d4', 5);
    s.stroke('M980 486V396H1180V486', '#f4f4ee', 7);
    gouges(s, [984, 400, 1176, 484], 60, '#c6d0d8', { length: [14, 30], thick: [1, 1.6], angle: 45, sway: 100, opacity: 0.6 });
    gouges(s, [0, 480, 1200, 800], 110, '#6aa45c', { length: [10, 40], thick: [1, 4], angle: -10, sway: 8, opacity: 0.7 });
    const team = (x, y, h, pose, coat, facing) => { s.path(cut(x - h * 0.5, y + 2, h, h * 0.09, -3), '#123820', 'opacity=".8"'); person(s, x, y, h, { pose, facing, coat, legs: coat === '#a5341c' ? '#f1ede4' : '#1f2530', skin: s.pick(skins), hair: s.pick(hairs), light: '#fff4cf' }); };
    team(1076, 500, 88, 'reach', '#d7a02b', -1);
    team(840, 530, 104, 'run', '#e8e2d3', 1); team(690, 512, 94, 'stand', '#a5341c', 1); team(300, 520, 96, 'run', '#e8e2d3', 1); team(150, 548, 108, 'walk', '#a5341c', 1);
    team(940, 610, 156, 'run', '#e8e2d3', -1); team(250, 690, 218, 'run', '#a5341c', 1); team(560, 740, 286, 'kick', '#a5341c', 1);
    s.oval(720, 716, 24, 24, '#fbf7ea'); s.path('M708 706l14-4 10 10-8 12-14-4Z', '#23252d'); s.path(cut(690, 744, 60, 9, 0), '#123820');
  } },

  cyclists: { shows: 'A group of racing cyclists on a wet coast road', draw(s) {
    s.ground('#7d8b99', '#a8b2b8', '#c6c9c4');
    cloud(s, 300, 190, 620, 120, '#6c7988', '#8d99a5'); cloud(s, 900, 140, 720, 110, '#75828f', '#97a2ab');
    s.box(0, 330, 1200, 200, s.fade(['#8fa3ab', '#54707d']));
    water(s, 334, 520, ['#c9d5d6', '#48626f'], 110, { reach: 60 });
    land(s, 340, 90, '#6d7f80', { left: 620, bottom: 420, tilt: -60, waves: 0.8 });
    s.shape([[0, 520], [300, 452], [720, 430], [1200, 396], [1200, 560], [0, 640]], '#55684a');
    gouges(s, [[0, 540], [300, 470], [720, 446], [1200, 420], [1200, 540], [0, 620]], 120, '#84935f', { length: [8, 34], thick: [1, 5], angle: 80, sway: 40 });
    s.shape([[0, 590], [1200, 486], [1200, 800], [0, 800]], s.fade(['#5d646c', '#3b4148']));
    gouges(s, [[0, 600], [1200, 500], [1200, 800], [0, 800]], 90, '#a9b4bb', { length: [40, 180], thick: [1.5, 6], angle: -5, sway: 3, opacity: 0.55 });
    s.line([[0, 606], [1200, 500]], '#d9d6cb', 5);
    for (let i = 0; i < 9; i++) s.line([[i * 150 - 20, 587 - i * 12.9], [i * 150 - 20, 556 - i * 12.4]], '#e6e1d4', 7);
    s.line([[-20, 568], [1200, 463]], '#c8c3b6', 6);
    const group = [[930, 560, 170], [800, 588, 190], [1040, 612, 196], [620, 604, 204], [860, 664, 236], [420, 634, 222], [640, 708, 262], [200, 668, 240], [330, 762, 300]];
    for (const [x, y, h] of group) {
      s.path(cut(x - h * 0.25, y + 5, h * 1.1, h * 0.05, -3), '#22272d', 'opacity=".7"');
      glitter(s, x + h * 0.3, y + 4, y + h * 0.32, '#c3ccd2', { width: h * 0.2, count: 10, opacity: 0.5 });
      rider(s, x, y, h, jerseys[Math.round(x / 90) % 6]);
    }
    gouges(s, [0, 0, 1200, 800], 170, '#eef2f2', { length: [22, 60], thick: [0.8, 2], angle: 74, sway: 3, opacity: 0.6 });
  } },

  'marathon-start': { shows: 'Hundreds of runners at the start of a city marathon beside a harbour', draw(s) {
    s.ground('#9fc4d6', '#cfe0dd', '#f2e3c3');
    cloud(s, 820, 150, 380, 76, '#f8f2e4', '#ffffff'); cloud(s, 240, 110, 260, 54, '#f2efe6', '#ffffff');
    s.box(0, 330, 470, 120, s.fade(['#7fb0bd', '#4f8798'])); water(s, 334, 450, ['#dcebe6', '#3f7484'], 60, { right: 460, reach: 50 });
    s.stroke('M120 372V190M118 200L60 340M124 200L176 330M260 380V230M258 236L214 350M262 236L300 350', '#4a4038', 4);
    s.path('M40 372H190L172 398H62ZM210 378H318L304 400H226Z', '#33444e');
    row(s, 470, 1220, 430, [190, 290], [90, 130], { walls: ['#d9b48a', '#c98f6c', '#e3cfa6', '#b98a72'], tiles: ['#8a4a36', '#6d5048'], dark: '#4b4038', light: '#fff0c4', lit: 0.2, side: -1 });
    s.shape([[0, 446], [1200, 424], [1200, 800], [0, 800]], s.fade(['#c7b79c', '#a58f74']));
    s.box(250, 226, 16, 300, '#3a3f4a'); s.box(936, 206, 16, 330, '#3a3f4a'); s.shape([[236, 216], [966, 196], [966, 276], [236, 292]], '#a5341c');
    gouges(s, [[250, 222], [950, 204], [950, 268], [250, 284]], 26, '#c9573d', { length: [40, 140], thick: [1, 4], angle: -2 });
    for (let i = 0; i < 12; i++) s.box(330 + i * 46, 236 - i * 1.3, 23, 36, i % 2 ? '#f4ead2' : '#1f2530');
    s.stroke('M252 216Q420 150 600 208T944 196', '#d8c8a8', 2);
    for (let i = 0; i < 22; i++) { const x = 262 + i * 31, y = 190 + Math.sin(i / 21 * 6.28) * -14; s.shape([[x, y], [x + 18, y], [x + 9, y + 22]], jerseys[i % 6]); }
    const rows = [[452, 44, 44], [474, 56, 34], [504, 74, 27], [546, 100, 20], [604, 138, 15], [684, 192, 10], [782, 262, 7]];
    for (const [y, h, count] of rows) {
      for (let i = 0; i < count; i++) {
        const x = (i + 0.5) * (1200 / count) + s.between(-0.3, 0.3) * (1200 / count), coat = s.pick(jerseys);
        s.path(cut(x - h * 0.3, y + 2, h * 0.7, h * 0.06, -3), '#7d6a54', 'opacity=".6"');
        person(s, x, y + s.between(-4, 4), h * s.between(0.94, 1.06), { pose: s.chance(0.75) ? 'run' : 'walk', coat, legs: s.pick(['#1f2530', '#2b3a48', '#17191f']), skin: s.pick(skins), hair: s.pick(hairs), light: h > 90 ? mix(coat, '#ffffff', 0.4) : undefined });
      }
    }
  } },

  'drawing-of-tarn-map': { shows: 'A hand-drawn map of the island of Tarn', draw(s) {
    s.ground('#e8d8b4', '#dcc597');
    gouges(s, [0, 0, 1200, 800], 120, '#c9ae7c', { length: [20, 110], thick: [1, 3], angle: 4, sway: 8, opacity: 0.5 });
    const ink = '#3d2a1c', coast = Array.from({ length: 46 }, (_, i) => {
      const angle = (i / 46) * 6.283, reach = 1 + s.between(-0.13, 0.13) + Math.sin(angle * 3 + 1) * 0.14;
      return [600 + Math.cos(angle) * 330 * reach, 410 + Math.sin(angle) * 210 * reach];
    });
    for (const [grow, opacity] of [[1.13, 0.25], [1.085, 0.4], [1.045, 0.6]]) s.soft(coast.map(([x, y]) => [600 + (x - 600) * grow, 410 + (y - 410) * grow]), 'none', `stroke="#5b7f86" stroke-width="3" opacity="${opacity}"`);
    s.soft(coast, '#eee2c2', `stroke="${ink}" stroke-width="5"`);
    let hills = '';
    for (let i = 0; i < 26; i++) { const x = s.between(440, 770), y = s.between(310, 500), r = s.between(16, 36); hills += `M${n(x - r)} ${n(y)}Q${n(x)} ${n(y - r * 1.5)} ${n(x + r)} ${n(y)}M${n(x + r * 0.3)} ${n(y - r * 0.6)}l${n(r * 0.4)} ${n(r * 0.5)}`; }
    s.stroke(hills, '#6b4a2f', 3);
    s.stroke('M610 300Q560 380 520 440T360 520M700 400Q760 430 850 420M640 470Q660 540 640 590', '#5b7f86', 4);
    s.stroke('M330 420Q430 380 540 350T820 330', '#8a2c18', 3, 'stroke-dasharray="10 9"');
    for (const [x, y, name, anchor] of [[334, 420, 'West Landing', 'end'], [838, 328, 'Chapel Bay', 'start'], [640, 606, 'South Steps', 'middle'], [876, 424, 'Tarn Light', 'start']]) {
      s.oval(x, y, 9, 9, '#8a2c18'); const dx = anchor === 'end' ? -20 : anchor === 'start' ? 20 : 0;
      s.put(`<text x="${x + dx}" y="${y + (anchor === 'middle' ? 44 : 8)}" font-family="'DejaVu Serif',serif" font-style="italic" font-size="26" fill="${ink}" text-anchor="${anchor}">${name}</text>`);
    }
    s.put(`<text x="600" y="110" font-family="'DejaVu Serif',serif" font-size="60" letter-spacing="22" fill="${ink}" text-anchor="middle">TARN</text>`);
    for (let i = 0; i < 16; i++) { const a = i * 0.3927, long = i % 4 ? (i % 2 ? 40 : 60) : 96; s.shape([[1020, 650], [1020 + Math.cos(a + 0.2) * 16, 650 + Math.sin(a + 0.2) * 16], [1020 + Math.cos(a) * long, 650 + Math.sin(a) * long]], i % 4 ? '#6b4a2f' : '#8a2c18'); s.line([[1020, 650], [1020 + Math.cos(a) * 200, 650 + Math.sin(a) * 200]], '#8d7246', 0.8, 'opacity=".6"'); }
    s.box(40, 40, 1120, 720, 'none', `stroke="${ink}" stroke-width="5"`); s.box(54, 54, 1092, 692, 'none', `stroke="${ink}" stroke-width="1.6"`);
    s.line([[120, 690], [360, 690]], ink, 4); for (let i = 0; i < 5; i++) s.line([[120 + i * 60, 680], [120 + i * 60, 700]], ink, 3);
  } },
};
