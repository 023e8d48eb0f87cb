import { gouges, cut } from '../gouge.mjs';
import { cloud, glitter, rain, tree } from '../nature.mjs';
import { eye, floor, upright, wall, wallWindows, worn } from '../space.mjs';
import { person, umbrella } from '../people.mjs';
import { lamp, skyline } from '../town.mjs';
import { mix, n } from '../sheet.mjs';

// A terrace along one side of a street, house by house from far to near, each with its own colour and height.
export function terrace(s, at, x, depths, look) {
  for (let i = depths.length - 1; i > 0; i--) {
    const [z0, z1] = [depths[i - 1], depths[i]], far = Math.min(0.75, z0 / look.haze), hue = mix(s.pick(look.walls), look.air, far), h = s.between(...look.height);
    const dark = mix(look.dark, look.air, far), face = wall(at, x, 0, h, z0, z1);
    s.shape(face, hue);
    gouges(s, face, Math.round(60 / Math.sqrt(z0)), mix(hue, dark, 0.3), { length: [6, 30], thick: [1, 2], angle: 90, sway: 6, opacity: 0.6 });
    s.shape([at(x, h, z0), at(x, h + 0.25, z0), at(x, h + 0.25, z1), at(x, h, z1)], mix(dark, hue, 0.25));
    s.shape([at(x, h + 0.25, z0), at(x * 1.12, h + look.roof, z0), at(x * 1.12, h + look.roof, z1), at(x, h + 0.25, z1)], mix(s.pick(look.tiles), look.air, far));
    wallWindows(s, at, x, [3.4, h - 0.2], [z0, z1], { rows: Math.round((h - 3.4) / 3), columns: Math.max(2, Math.round((z1 - z0) / 2.4)), dark, light: mix(look.light, look.air, far * 0.6), lit: look.lit, fill: 0.46, tall: 0.58 });
    wallWindows(s, at, x, [0.2, 3.1], [z0 + 0.3, z1 - 0.3], { rows: 1, columns: Math.max(1, Math.round((z1 - z0) / 4)), dark, light: mix(look.light, look.air, far * 0.5), lit: look.shops ?? 0.5, fill: 0.72, tall: 0.82 });
  }
}

export const streets = {
  'tram-in-rain': { shows: 'A tram at a stop in heavy rain, people with umbrellas waiting', draw(s) {
    s.ground('#3b4a5c', '#64707a', '#8a8a84');
    const at = eye(410, 400, 760, 1.6), look = { walls: ['#4d525c', '#5b5656', '#45525a', '#635c58'], tiles: ['#30343d', '#3d3638'], air: '#7f858a', dark: '#1f2631', light: '#f3c777', lit: 0.32, shops: 0.7, height: [10, 15], roof: 3, haze: 95 };
    skyline(s, 300, 560, 410, 120, '#727a80', { spire: [[430, 150]] });
    terrace(s, at, -8, [8, 15, 21, 29, 37, 48, 62, 85], look);
    terrace(s, at, 13, [10, 16, 24, 31, 42, 55, 80], look);
    const road = [at(-8, 0, 2.5), at(-8, 0, 85), at(13, 0, 80), at(40, 0, 2.5)].map(([x, y]) => [Math.max(-200, Math.min(1400, x)), y]);
    s.shape([[0, 800], [0, 552], at(-8, 0, 85), at(13, 0, 80), [1200, 520], [1200, 800]], s.fade(['#73797d', '#3a434d', '#262d37']));
    for (const x of [0.9, 2.3, 4.6, 6]) s.shape([at(x, 0, 2.2), at(x, 0, 85), at(x + 0.09, 0, 85), at(x + 0.09, 0, 2.2)], '#a9b0b0');
    const glow = (x, z) => { const [px, py] = at(x, 0, z); glitter(s, px, py, Math.min(800, py + 2600 / z), '#f2c06a', { width: 260 / z + 4, count: 16, opacity: 0.5 }); };
    for (const z of [10, 14, 19, 26, 36]) { glow(-7.2, z); glow(11.8, z + 3); }
    const [body, z0, z1] = [[4.1, 6.7], 13.5, 40];
    s.shape(wall(at, 4.1, 0.4, 3.6, z0, z1), '#b3362c');
    s.shape(wall(at, 4.1, 1.5, 2.75, z0, z1), '#f6d48c');
    s.shape(wall(at, 4.1, 3.1, 3.6, z0, z1), '#e8dfc8');
    for (let i = 0; i <= 9; i++) { const z = z0 + 0.6 + i * 2.85; s.shape(wall(at, 4.1, 1.45, 2.8, z, z + (i % 3 === 1 ? 0.6 : 0.25)), '#54242a'); }
    for (let i = 0; i < 8; i++) { const [hx, hy] = at(4.1, 2.05, z0 + 1.9 + i * 2.9 + s.between(-0.5, 0.5)); s.path(cut(hx, hy, 460 / (z0 + i * 2.9), 190 / (z0 + i * 2.9), 90), '#54242a'); }
    const face = upright(at, ...body, 0.4, 3.6, z0);
    s.shape(face, '#8d2a28');
    s.shape(upright(at, 4.3, 6.5, 1.5, 2.95, z0), '#2a3440');
    s.shape([at(4.3, 1.5, z0), at(4.3, 2.95, z0), at(5.3, 2.95, z0), at(4.8, 1.5, z0)], '#e9c98a', 'opacity=".75"');
    s.shape(upright(at, 4.7, 6.1, 3.06, 3.42, z0), '#fce6a6');
    s.shape(upright(at, 4.1, 6.7, 0.1, 0.5, z0), '#1d222b');
    for (const x of [4.55, 6.25]) { const [lx, ly] = at(x, 0.95, z0); s.oval(lx, ly, 9, 9, '#fff3cf'); s.glow(lx, ly, 95, '#ffe6ab', 0.8); glitter(s, lx, ly + 48, 790, '#ffe2a0', { width: 18, count: 34, opacity: 0.75 }); }
    glitter(s, 600, 490, 640, '#d0483a', { width: 44, count: 34, opacity: 0.5 });
    s.line([at(5.4, 3.6, z0 + 4), at(5.1, 5.4, z0 + 6), at(5.4, 5.5, z0 + 7)], '#1d222b', 4);
    s.line([at(5.4, 5.6, 3), at(5.4, 5.5, 70)], '#1d222b', 1.6); s.line([at(1.6, 5.6, 3), at(1.6, 5.5, 70)], '#1d222b', 1.3);
    worn(s, [[0, 800], [0, 600], [350, 440], [520, 440], [1200, 600], [1200, 800]], 90, '#aab2b2', { opacity: 0.5 });
    worn(s, [[0, 800], [0, 600], [350, 440], [520, 440], [1200, 600], [1200, 800]], 60, '#171d27', { opacity: 0.6 });
    for (const [x, z, coat, dome, shade, tilt] of [[-0.6, 17, '#2f3a46', '#55646c', '#3b474f', 4], [-1.5, 13, '#463036', '#8c3b37', '#642b2d', -6], [-2.7, 9, '#22303d', '#c79a3d', '#93702d', 6], [-1.6, 7.6, '#1b222c', '#2e4f5c', '#213b46', -8]]) {
      const [px, py] = at(x, 0, z), h = (760 * 1.72) / z;
      gouges(s, [px - h * 0.18, py, px + h * 0.2, py + h * 0.5], 9, '#141a23', { length: [h * 0.15, h * 0.4], thick: [1, 4], sway: 2, opacity: 0.6 });
      person(s, px, py, h, { pose: 'hold', coat, legs: '#141a23', long: s.chance(0.6), light: mix(coat, '#f6cf8c', 0.6), hair: '#1a1718' });
      umbrella(s, px + h * 0.16, py - h * 1.02, h * 0.42, dome, shade, tilt);
    }
    rain(s, 210, '#dfe4e2', 101, 0.34, [24, 80]);
  } },

  'market-street': { shows: 'A street with striped awnings and stalls of fruit and vegetables between high fronts', draw(s) {
    s.ground('#7fb4c4', '#bcd6cf', '#f3e6c0');
    const at = eye(760, 440, 860, 1.65), look = { walls: ['#d9a05c', '#c9795a', '#e0c08a', '#b9866a', '#d8b7a0'], tiles: ['#8f4a38', '#7d3f35'], air: '#e9d9b4', dark: '#4a3a3c', light: '#6f93a0', lit: 0.25, shops: 0.2, height: [11, 16], roof: 1.6, haze: 80 };
    cloud(s, 700, 210, 300, 90, '#e6e8da', '#fbf7e8', 1);
    terrace(s, at, 7, [8, 15, 24, 36, 60], { ...look, walls: ['#8f6a62', '#7d6a70', '#96735f'], lit: 0.1 });
    terrace(s, at, -8.5, [7.5, 14, 22, 34, 66], look);
    s.shape([[0, 800], [0, 570], at(-8.5, 0, 66), at(7, 0, 60), [1200, 590], [1200, 800]], '#cdb389');
    s.shape([[1200, 800], at(0.5, 0, 4), at(2.4, 0, 60), at(7, 0, 60), [1200, 590]], '#7d6b67');
    worn(s, [[0, 800], [0, 570], [700, 455], [1200, 590], [1200, 800]], 150, '#a58d6c');
    worn(s, [[0, 800], [0, 570], [700, 455], [700, 800]], 70, '#ecd9b0');
    const stall = (side, z, length, stripes, goods) => {
      const x0 = side < 0 ? -6.6 : 6.2, x1 = side < 0 ? -3.4 : 3.4, z1 = z + length;
      s.shape(wall(at, x1, 0, 0.9, z, z1), mix('#6b4a34', '#e9d9b4', z / 120));
      s.shape(upright(at, x0, x1, 0, 0.9, z), '#54392b');
      s.shape(floor(at, x0, x1, 0.9, z, z1), '#d9c39a');
      const fruit = {};
      const heaps = z < 15 ? 5 : 3;
      for (let k = 0; k < heaps; k++) for (let j = 0; j < 3; j++) {
        const zz = z1 - 0.1 - (length * (k + 0.5)) / heaps, hue = goods[(k + j * 2) % goods.length], [gx, gy] = at(x1 + (x0 - x1) * (0.15 + 0.3 * j), 0.98, zz), r = 150 / zz;
        s.blob(gx, gy, r * 1.3, r * 0.62, mix(hue, '#2d1d1d', 0.25), 0.12);
        s.times(z < 16 ? 5 : 0, () => { const tone = mix(hue, '#fff2c8', s.pick([0, 0.15, 0.3])); fruit[tone] = (fruit[tone] ?? '') + cut(gx + s.between(-1, 1) * r, gy - s.between(0, 0.5) * r, r * 0.62, r * 0.58, 0); });
      }
      for (const [tone, d] of Object.entries(fruit)) s.path(d, tone);
      for (const zz of [z1, z]) s.line([at(x1 + side * 0.1, 0.9, zz), at(x1 + side * 0.1, 2.8, zz)], '#3b2b28', 26 / zz + 1);
      for (let i = 0; i < 6; i++) { const a = x0 + ((x1 - side * 0.7 - x0) * i) / 6, b = x0 + ((x1 - side * 0.7 - x0) * (i + 1)) / 6, top = (k) => 3.2 - 0.45 * (k / 6); s.shape([at(a, top(i), z), at(b, top(i + 1), z), at(b, top(i + 1) - 0.4, z), at(a, top(i) - 0.4, z)], stripes[i % 2]); }
      const bands = z < 15 ? 9 : 6;
      for (let i = 0; i < bands; i++) {
        const a = z1 - (length * i) / bands, b = z1 - (length * (i + 1)) / bands, tone = stripes[i % 2];
        s.shape([at(x0, 3.2, a), at(x1 - side * 0.7, 2.75, a), at(x1 - side * 0.7, 2.75, b), at(x0, 3.2, b)], mix(tone, '#3a2a2a', 0.12));
        s.shape([at(x1 - side * 0.7, 2.75, a), at(x1 - side * 0.7, 2.4, a), at(x1 - side * 0.7, 2.34, (a + b) / 2), at(x1 - side * 0.7, 2.4, b), at(x1 - side * 0.7, 2.75, b)], tone);
      }
    };
    stall(1, 22, 7, ['#4d7a7c', '#d9ceb0'], ['#8fa650', '#c8603c', '#d9a43c']);
    stall(-1, 30, 8, ['#d8a04a', '#efe3c4'], ['#c8603c', '#8fa650']);
    stall(1, 12.5, 6, ['#a84238', '#d9c6ae'], ['#6d8a48', '#b0442f', '#7a4a6a']);
    stall(-1, 18.5, 7.5, ['#3f7a6a', '#f0e6ca'], ['#d9a43c', '#8fa650', '#a8342c']);
    const walker = ([x, z, pose, coat, more]) => { const [px, py] = at(x, 0, z), h = (860 * (more?.tall ?? 1.7)) / z; s.path(cut(px + h * 0.35, py + 2, h * 0.8, h * 0.05, 4), '#6d5a58', 'opacity=".6"'); person(s, px, py, h, { pose, coat, light: mix(coat, '#ffe9b8', 0.55), ...more }); };
    [[-1, 46, 'walk', '#7d6a6a'], [1.2, 40, 'walk', '#8a6a58', { facing: -1 }], [-2.2, 33, 'stand', '#5b7078'], [2, 28, 'walk', '#9a5a48'], [-2.4, 24, 'reach', '#e3cf9a', { facing: -1, skin: '#8a5a44' }], [0.4, 22, 'walk', '#35586a', { bag: '#c9a45a' }]].forEach(walker);
    stall(-1, 8.6, 7, ['#b5402f', '#f4ead0'], ['#e08a2c', '#c23a2a', '#7f9c3e', '#e0b93c', '#7a3f5c']);
    [[-2.6, 11.5, 'reach', '#2f5560', { facing: -1, long: true, bag: '#b98a4a', skin: '#b9826a' }], [1.7, 12.2, 'walk', '#c8873a', { facing: -1, bag: '#5b7a52', skin: '#6f4a3a', hair: '#171214' }], [2.5, 12.5, 'walk', '#34303c', { facing: -1, tall: 1.15 }]].forEach(walker);
    s.stroke('M300 150Q640 240 1010 118M330 236Q660 300 980 214', '#5a4a48', 1.6);
    for (let i = 0; i < 9; i++) s.path(`M${n(350 + i * 70)} ${n(168 + Math.sin(i / 2.6) * 28)}l26 2l-15 30Z`, ['#b5402f', '#e0b04a', '#3f7a6a', '#f0e6ca'][i % 4]);
  } },
};
