import { gouges, cut } from '../gouge.mjs';
import { cloud, gulls, land, rain, stars, water, glitter } from '../nature.mjs';
import { workboat } from '../boats.mjs';
import { person, umbrella } from '../people.mjs';
import { lamp, row, skyline } from '../town.mjs';
import { mix } from '../sheet.mjs';

export const shore = {
  lighthouse: { shows: 'A lighthouse on a rocky head at dusk, its beam over the sea', draw(s) {
    s.ground('#2c4468', '#6c6f8f', '#c98b80', '#efb27a');
    gouges(s, [0, 180, 1200, 500], 110, '#f3c493', { length: [60, 240], thick: [2, 8], sway: 3, opacity: 0.45 });
    cloud(s, 250, 330, 520, 80, '#575b7c', '#d79a88', 1);
    cloud(s, 640, 420, 640, 50, '#7a6a80', '#eeb58c', -1);
    s.shape([[828, 150], [0, 40], [0, 190]], '#ffe9b0', 'opacity=".28"');
    s.shape([[828, 152], [0, 86], [0, 150]], '#fff0c4', 'opacity=".3"');
    s.box(0, 520, 1200, 280, s.fade(['#d99e7f', '#5c6684', '#1f3350']));
    water(s, 522, 800, ['#efbf93', '#35486a', '#8a7c90'], 230, { right: 900 });
    s.soft([[-60, 526], [-40, 470], [60, 478], [130, 496], [230, 506], [300, 522], [420, 525]], '#7c6e88');
    const rock = [[520, 800], [560, 690], [640, 640], [668, 566], [740, 520], [800, 470], [930, 452], [1040, 470], [1200, 440], [1200, 800]];
    s.shape(rock, '#1d2233');
    gouges(s, rock, 130, '#4d4456', { length: [20, 80], thick: [2, 7], angle: 62, sway: 16 });
    gouges(s, rock, 60, '#b87c6c', { length: [14, 60], thick: [1, 4], angle: 58, sway: 14, where: (x, y) => Math.max(0, 1 - (x - 480) / 400) });
    gouges(s, rock, 50, '#3f5046', { length: [10, 40], thick: [1, 4], angle: 10, sway: 20, where: (x, y) => (y < 530 ? 1 : 0.05) });
    s.shape([[788, 470], [806, 190], [852, 190], [874, 466]], '#e9dccb');
    s.shape([[838, 190], [852, 190], [874, 466], [842, 468]], '#8f7f8a');
    s.shape([[797, 330], [801, 268], [858, 268], [863, 330]], '#a43c33');
    s.shape([[840, 268], [858, 268], [863, 330], [841, 330]], '#6a2b34');
    s.shape([[792, 418], [794, 388], [868, 388], [870, 418]], '#a43c33');
    s.box(794, 178, 70, 12, '#1d2233');
    s.box(808, 136, 42, 42, '#ffeeb8');
    s.line([[820, 136], [820, 178]], '#1d2233', 3); s.line([[838, 136], [838, 178]], '#1d2233', 3);
    s.shape([[802, 138], [829, 106], [856, 138]], '#1d2233');
    s.glow(829, 156, 150, '#fff0bd', 0.9);
    row(s, 905, 1060, 462, [40, 58], [66, 90], { walls: ['#c9b8ae'], tiles: ['#6b3a3a'], dark: '#262b3c', light: '#ffd98c', lit: 0.6, roofs: ['gable'], storeys: 1 });
    gouges(s, [500, 690, 720, 800], 60, '#e6dcd6', { length: [14, 70], thick: [2, 7], angle: -20, sway: 30, opacity: 0.85 });
    s.line([[930, 458], [1010, 560], [960, 640], [1060, 800]], '#71626a', 7);
    person(s, 1000, 556, 44, { pose: 'walk', facing: -1, coat: '#c2503a', light: '#f0b27c' });
    workboat(s, 250, 560, 0.42, 1, { hull: '#2a3048', upper: '#b89a8e', dark: '#20263a' });
    gulls(s, [[560, 300, 1], [620, 270, 1.4], [690, 345, 0.8]], '#ead7c8');
  } },

  'storm-surge': { shows: 'A storm wave breaking over a sea wall and its railings, people running for shelter', draw(s) {
    s.ground('#39464f', '#67757a', '#99a19b');
    for (const [x, y, w, h, f, l] of [[260, 170, 760, 150, '#2f3b45', '#606e74'], [900, 120, 820, 140, '#28333d', '#556269'], [720, 260, 620, 90, '#46545b', '#7d8a8b']]) cloud(s, x, y, w, h, f, l, 1);
    skyline(s, 720, 1200, 520, 190, '#56646a', { light: '#e5c88a', lights: 24, spire: [[1010, 260]] });
    row(s, 880, 1200, 590, [130, 220], [70, 110], { walls: ['#6c7170', '#7c7a72', '#5d686c'], tiles: ['#3c4449', '#4a3f40'], dark: '#222b32', light: '#f0ca7c', lit: 0.25 });
    s.shape([[0, 430], [760, 470], [640, 800], [0, 800]], '#34505a');
    gouges(s, [[0, 430], [760, 470], [640, 800], [0, 800]], 150, '#6f8c90', { length: [40, 150], thick: [2, 9], angle: 10, sway: 12 });
    gouges(s, [[0, 430], [760, 470], [640, 800], [0, 800]], 90, '#1f3640', { length: [40, 150], thick: [2, 10], angle: 14, sway: 14 });
    gouges(s, [[0, 430], [500, 450], [420, 560], [0, 540]], 60, '#d9dfd8', { length: [20, 90], thick: [1, 5], angle: 6, sway: 10 });
    // The plume: long cuts that leave the foot of the wall and fan out, the dark ones first.
    for (const [colour, count, low, high, thick] of [['#5f787d', 34, 160, 460, 34], ['#8fa3a4', 44, 140, 480, 30], ['#c9d3cf', 52, 100, 440, 22], ['#f3f4ec', 90, 50, 380, 12]]) {
      let d = '';
      s.times(count, () => {
        const t = s.random(), fx = 330 + t * 490, fy = 650 - t * 105, turn = -90 + (t - 0.42) * 62 + s.between(-13, 13);
        const size = s.between(low, high) * (1 - Math.abs(t - 0.45) * 1.05);
        d += cut(fx + Math.cos(turn / 57.3) * size * 0.5, fy + Math.sin(turn / 57.3) * size * 0.5, size, s.between(0.35, 1) * thick, turn);
      });
      s.path(d, colour, 'opacity=".92"');
    }
    for (const [fx, fy] of [[330, 660], [420, 610], [560, 585], [700, 565], [820, 548]]) s.blob(fx, fy, 70, 34, '#dfe5e0', 0.4);
    const fan = (x, y) => (Math.atan2(y - 860, x - 560) * 180) / Math.PI;
    gouges(s, [330, 40, 930, 420], 150, '#eef1ea', { length: [4, 18], thick: [1, 5], angle: fan, sway: 40 });
    s.shape([[420, 640], [900, 560], [1200, 574], [1200, 800], [300, 800]], '#4a5054');
    gouges(s, [[420, 640], [900, 560], [1200, 574], [1200, 800], [300, 800]], 110, '#8d9899', { length: [30, 120], thick: [1, 5], angle: -7, sway: 5 });
    gouges(s, [[420, 640], [900, 560], [1200, 574], [1200, 800], [300, 800]], 60, '#2c3236', { length: [30, 120], thick: [1, 5], angle: -7, sway: 5 });
    s.shape([[250, 800], [400, 620], [900, 540], [904, 566], [450, 662], [350, 800]], '#2a3136');
    gouges(s, [[250, 800], [400, 620], [900, 540], [904, 560], [430, 640], [320, 800]], 40, '#6d7779', { length: [16, 50], thick: [1, 3], angle: -14, sway: 8 });
    for (let i = 0; i < 12; i++) { const t = (i / 11) ** 1.6, x = 872 - t * 540, y = 546 + t * 130, h = 18 + t * 70; s.line([[x, y], [x - 4, y - h]], '#1b2125', 1.5 + t * 4); }
    s.line([[872, 528], [664, 555], [480, 586], [328, 606]], '#1b2125', 3);
    s.line([[872, 536], [664, 568], [480, 606], [330, 640]], '#1b2125', 2);
    gouges(s, [340, 590, 760, 690], 60, '#f3f4ec', { length: [20, 90], thick: [2, 7], angle: -12, sway: 14, opacity: 0.9 });
    lamp(s, 968, 612, 250, '#1d2428', '#ffe2a0', 150);
    person(s, 900, 690, 118, { pose: 'run', coat: '#c2892f', legs: '#20272b', hair: '#20272b', hat: '#c2892f', light: '#f2cf8a' });
    person(s, 1010, 704, 112, { pose: 'run', coat: '#333d45', legs: '#1a1f23', light: '#a9b3b0', long: true });
    for (const [x, y] of [[900, 694], [1010, 708]]) s.path(cut(x, y + 6, 110, 8, -3) + cut(x + 14, y + 26, 70, 5, -3), '#22282c', 'opacity=".6"');
    rain(s, 150, '#e6ebe6', 118, 0.4, [30, 90]);
  } },

  'flood-gate': { shows: 'A steel flood gate between two concrete piers at a river mouth, half lowered', draw(s) {
    s.ground('#aab6b8', '#c9ccc4', '#dad6c6');
    gouges(s, [0, 0, 1200, 380], 120, '#e4e2d6', { length: [60, 240], thick: [3, 12], angle: -4, sway: 4, opacity: 0.5 });
    gouges(s, [0, 0, 1200, 240], 70, '#8f9fa4', { length: [60, 260], thick: [3, 10], angle: -4, sway: 4, opacity: 0.4 });
    skyline(s, 0, 1200, 440, 90, '#a9afaa', { spire: [[180, 150]] });
    s.box(0, 436, 1200, 364, s.fade(['#b4bcb6', '#7b8d90', '#4b626a']));
    water(s, 438, 800, ['#c6ccc4', '#566d74', '#91a1a1'], 260, { reach: 110 });
    const pier = (x, w, top, shadow) => {
      s.shape([[x, 600], [x + 6, top], [x + w, top], [x + w + 8, 600]], '#b7b1a2');
      s.shape([[x + w * 0.66, 600], [x + w * 0.66, top], [x + w, top], [x + w + 8, 600]], '#7d7c76');
      gouges(s, [[x, 600], [x + 6, top], [x + w, top], [x + w, 600]], 50, '#918c80', { length: [20, 70], thick: [1, 4], angle: 90, sway: 4 });
      gouges(s, [x, 540, x + w, 604], 34, '#4c5a50', { length: [20, 60], thick: [2, 6], angle: 0, sway: 4 });
      s.box(x - 10, top - 16, w + 24, 18, '#8d897d');
      gouges(s, [x, 604, x + w, 700], 34, '#6f7a78', { length: [40, shadow], thick: [2, 6], sway: 2, opacity: 0.7 });
    };
    pier(440, 96, 210, 120);
    s.box(548, 196, 402, 62, '#4d5b60');
    let truss = ''; for (let x = 548; x < 930; x += 48) truss += `M${x} 258L${x + 24} 198L${x + 48} 258`;
    s.stroke(truss, '#232d33', 6); s.line([[540, 196], [950, 196]], '#232d33', 8); s.line([[540, 258], [950, 258]], '#232d33', 8);
    const gate = [[548, 300], [950, 300], [950, 486], [548, 486]];
    s.shape(gate, '#2f5f6b');
    for (const y of [318, 362, 410, 458]) { s.box(548, y, 402, 9, '#1e434e'); s.box(548, y - 4, 402, 4, '#5f919a'); }
    for (let x = 582; x < 950; x += 56) s.box(x, 300, 8, 186, '#1e434e');
    gouges(s, gate, 80, '#a35f38', { length: [12, 70], thick: [1, 4], angle: 90, sway: 3, where: (x, y) => (y - 280) / 230 });
    gouges(s, gate, 50, '#7fb0b5', { length: [12, 40], thick: [1, 2], angle: 90, sway: 3, opacity: 0.6 });
    s.box(548, 486, 402, 46, '#27383f');
    gouges(s, [548, 470, 950, 520], 40, '#e6e8de', { length: [14, 40], thick: [1, 3], angle: 90, sway: 6, opacity: 0.8 });
    gouges(s, [540, 526, 960, 620], 110, '#e8e9df', { length: [20, 90], thick: [2, 6], sway: 8 });
    gouges(s, [540, 530, 960, 660], 50, '#3a5058', { length: [20, 100], thick: [2, 6], sway: 6 });
    for (const x of [600, 890]) s.line([[x, 258], [x, 300]], '#1a2226', 6);
    pier(950, 124, 186, 140);
    row(s, 964, 1040, 172, [66, 72], [88, 92], { walls: ['#9c4a37'], tiles: ['#3c3f42'], dark: '#1f2a30', light: '#ffe0a0', lit: 0.6, roofs: ['lean'], storeys: 2 });
    s.shape([[0, 690], [240, 640], [440, 596], [446, 622], [300, 690], [170, 800], [0, 800]], '#5e6257');
    gouges(s, [[0, 690], [240, 640], [440, 596], [446, 622], [300, 690], [170, 800], [0, 800]], 90, '#8e8f78', { length: [16, 60], thick: [2, 6], angle: -18, sway: 16 });
    s.line([[0, 640], [240, 594], [440, 556]], '#2a3236', 4);
    for (const [x, y, h] of [[60, 676, 50], [180, 650, 46], [300, 624, 42], [400, 602, 38]]) s.line([[x, y], [x, y - h]], '#2a3236', 4);
    person(s, 214, 654, 88, { coat: '#d0812f', legs: '#28323a', pose: 'reach', light: '#f5d59a', hat: '#eee6cf' });
    person(s, 262, 644, 84, { coat: '#31404a', legs: '#20272c', long: true, light: '#aab3b0' });
    for (const x of [640, 700, 712]) person(s, x, 196, 40, { coat: s.pick(['#d0812f', '#31404a']), pose: s.pick(['stand', 'walk']) });
    gulls(s, [[700, 120, 1.2], [760, 90, 0.9], [330, 300, 1.4], [120, 560, 1.3]], '#5c686a');
  } },

  'wind-farm': { shows: 'A row of wind turbines standing in a calm sea at sunrise with a small work boat', draw(s) {
    s.ground('#86b0b8', '#c9d3c0', '#f4dca6', '#f7c08a');
    gouges(s, [0, 60, 1200, 470], 130, '#fbeac2', { length: [70, 260], thick: [2, 8], angle: 0, sway: 2, opacity: 0.5 });
    s.glow(330, 492, 360, '#fff3c8', 1);
    s.oval(330, 480, 34, 34, '#fffbe4');
    cloud(s, 860, 430, 620, 44, '#dcb9a0', '#f8e2bd', -1);
    s.box(0, 500, 1200, 300, s.fade(['#f6d8a8', '#8fb3b0', '#3d7480', '#275763']));
    water(s, 502, 800, ['#f7dfb4', '#2f6470', '#7aa8a8'], 260, { reach: 120 });
    glitter(s, 330, 502, 800, '#fff6d4', { width: 50, count: 70 });
    const turbine = (x, base, h, colour, turn, shade) => {
      const hub = [x, base - h], w = h * 0.016;
      s.shape([[x - w, base], [x - w * 0.55, base - h], [x + w * 0.55, base - h], [x + w, base]], colour);
      s.shape([[x + w * 0.2, base], [x + w * 0.1, base - h], [x + w * 0.55, base - h], [x + w, base]], shade);
      s.box(x - w * 1.5, base - h * 0.085, w * 3, h * 0.085, '#d9a13a');
      for (const step of [0, 120, 240]) {
        const a = ((turn + step) * Math.PI) / 180, l = h * 0.56, c = Math.cos(a), d = Math.sin(a), k = h * 0.03;
        s.path(`M${hub.map(Math.round).join(' ')}Q${Math.round(x + c * l * 0.25 - d * k)} ${Math.round(hub[1] + d * l * 0.25 + c * k)} ${Math.round(x + c * l)} ${Math.round(hub[1] + d * l)}L${Math.round(x + d * w * 0.4)} ${Math.round(hub[1] - c * w * 0.4)}Z`, step === 120 ? shade : colour);
      }
      s.oval(...hub, w * 1.5, w * 1.5, shade);
      gouges(s, [x - w, base, x + w * 2, base + h * 0.32], 12, colour, { length: [w * 2, w * 7], thick: [1, w * 0.7], sway: 2, opacity: 0.7 });
    };
    [[520, 508, 70], [590, 510, 92], [668, 514, 124], [762, 522, 176], [880, 538, 268]].forEach(([x, y, h], i) => turbine(x, y, h, mix('#fdf6e2', '#e9cfa8', 1 - i / 5), s.between(0, 120), mix('#8fa3a2', '#d9bf9e', 1 - i / 5)));
    turbine(1050, 596, 500, '#fdf8ea', 22, '#7f9896');
    workboat(s, 800, 640, 0.9, -1, { hull: '#b1452e', upper: '#f3ead2', dark: '#20434c' });
    gouges(s, [700, 646, 900, 668], 26, '#f4f1df', { length: [20, 80], thick: [1, 4], sway: 3 });
    gouges(s, [860, 650, 1130, 700], 30, '#f4f1df', { length: [20, 90], thick: [1, 4], angle: 10, sway: 4, opacity: 0.7 });
    person(s, 772, 624, 36, { coat: '#e8892c', legs: '#20434c' });
    gulls(s, [[420, 250, 1.2], [500, 210, 0.9], [470, 300, 0.8], [180, 380, 0.8]], '#57757a');
  } },
};
