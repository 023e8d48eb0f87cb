import { bust } from '../bust.mjs';
import { gouges } from '../gouge.mjs';
import { mix } from '../sheet.mjs';

const strands = (s, over, hair, count = 40, angle = 60, light = '#fff2dc') => s.within(over.map(([x, y]) => [400 + (x - 400) * 0.95, 330 + (y - 330) * 0.93]), () => gouges(s, over, count, mix(hair, light, 0.32), { length: [24, 90], thick: [1.4, 4], angle, sway: 22, opacity: 0.8 }));

// Forms of hair: each is laid over the head that bust() drew, w being half its width.
const crop = (hair, rise = 128) => (s, x, w) => {
  const over = [[x - w - 10, 360], [x - w - 12, 260], [x - w * 0.7, rise + 20], [x, rise - 20], [x + w * 0.8, rise + 14], [x + w + 12, 260], [x + w + 8, 360], [x + w - 14, 300], [x + w * 0.7, 236], [x, 224], [x - w * 0.66, 246], [x - w + 12, 300]];
  s.soft(over, hair);
  strands(s, over, hair);
};
const parted = (hair, way = 1) => (s, x, w) => {
  const over = [[x - w - 16, 420], [x - w - 26, 270], [x - w * 0.7, 140], [x, 104], [x + w * 0.8, 134], [x + w + 26, 270], [x + w + 16, 420], [x + w - 8, 330], [x + way * w * 0.72, 262], [x - way * w * 0.3, 214], [x - way * w * 0.78, 300], [x - w + 6, 340]];
  s.soft(over, hair);
  strands(s, over, hair, 56, (px) => 90 - (px - x) / 3);
};
const fringe = (hair) => (s, x, w) => {
  const over = [[x - w - 20, 450], [x - w - 30, 270], [x - w * 0.7, 132], [x, 98], [x + w * 0.7, 132], [x + w + 30, 270], [x + w + 20, 450], [x + w - 4, 350], [x + w * 0.86, 300], [x, 316], [x - w * 0.86, 300], [x - w + 4, 350]];
  s.soft(over, hair);
  strands(s, over, hair, 60, (px) => 90 - (px - x) / 5);
};
const long = (hair, to = 700, wide = 196) => (s, x) => {
  const over = [[x - wide, to], [x - wide - 14, 420], [x - 150, 150], [x, 90], [x + 150, 150], [x + wide + 14, 420], [x + wide, to], [x + 90, to + 30], [x - 90, to + 30]];
  s.soft(over, mix(hair, '#000008', 0.25));
  strands(s, over, hair, 70, 84);
};
const cloudHair = (hair) => (s, x) => {
  for (let i = 0; i < 15; i++) {
    const angle = Math.PI * (0.98 + (i / 14) * 1.04);
    s.blob(x + Math.cos(angle) * 176, 326 + Math.sin(angle) * 178, 84, 82, mix(hair, '#000000', s.between(0, 0.25)), 0.12);
  }
  s.blob(x, 210, 190, 120, hair, 0.08);
};
const curls = (s, x, hair) => gouges(s, [x - 240, 80, x + 240, 420], 120, mix(hair, '#d9a877', 0.4), { length: [8, 26], thick: [2, 5], angle: 0, sway: 180, where: (px, py) => (Math.abs(Math.hypot(px - x, py - 330) - 200) < 45 && py < 420 ? 1 : 0) });
const rounds = (colour) => (s, x, w) => {
  for (const way of [-1, 1]) s.oval(x + way * w * 0.44, 386, 50, 46, 'none', `stroke="${colour}" stroke-width="8"`);
  s.stroke(`M${x - 10} 380Q${x} 370 ${x + 10} 380M${x - w * 0.44 - 50} 380L${x - w} 372M${x + w * 0.44 + 50} 380L${x + w} 372`, colour, 7);
};
const squares = (colour) => (s, x, w) => {
  for (const way of [-1, 1]) s.put(`<rect x="${Math.round(x + way * w * 0.45 - 52)}" y="348" width="104" height="74" rx="16" fill="none" stroke="${colour}" stroke-width="10"/>`);
  s.stroke(`M${x - 9} 376H${x + 9}M${x - w * 0.45 - 52} 374L${x - w} 366M${x + w * 0.45 + 52} 374L${x + w} 366`, colour, 8);
};
const full = (hair) => (s, x, w) => {
  const over = [[x - w, 400], [x - w * 0.82, 470], [x - 70, 494], [x, 488], [x + 70, 494], [x + w * 0.82, 470], [x + w, 400], [x + w * 0.98, 510], [x + w * 0.6, 606], [x, 640], [x - w * 0.6, 606], [x - w * 0.98, 510]];
  s.soft(over, hair);
  strands(s, over, hair, 44, 84);
};
const moustache = (hair) => (s, x) => s.soft([[x - 74, 518], [x - 40, 488], [x, 494], [x + 40, 488], [x + 74, 518], [x + 30, 512], [x, 506], [x - 30, 512]], hair);
const knitted = (colour) => (s, x) => {
  s.soft([[x - 120, 600], [x - 60, 566], [x + 60, 566], [x + 120, 600], [x + 130, 690], [x, 730], [x - 130, 690]], colour);
  gouges(s, [x - 120, 590, x + 120, 710], 60, mix(colour, '#5a1d12', 0.5), { length: [14, 40], thick: [2, 5], angle: 80, sway: 16 });
};

const face = (shows, draw) => ({ shows, ratio: '1:1', draw: (s) => bust(s, draw) });

export const portraits = {
  'portrait-mara-lind': face('Mara Lind: fair hair with a fringe, dark blue jacket', {
    ground: ['#c9a66a', '#a97f4c'], skin: '#e3b596', hair: '#c79a55', brow: '#8f6632', coat: '#22324c', shirt: '#efe8da', top: fringe('#c79a55'), back: long('#b98a45', 590, 172) }),
  'portrait-tomas-ferro': face('Tomas Ferro: short grey hair, square glasses, brown jacket', {
    ground: ['#6f8f8a', '#456a6c'], skin: '#d2a07c', hair: '#8d8b8c', coat: '#5b3f30', shirt: '#dfe6ea', jaw: 1.12, side: 1, top: crop('#8d8b8c'), glasses: squares('#1d1c22') }),
  'portrait-ines-calder': face('Ines Calder: long dark hair, round glasses, green jersey', {
    ground: ['#e0b8a0', '#bf8770'], skin: '#c98f6c', hair: '#2e1d1c', coat: '#2f5a4c', shirt: '#24463c', top: parted('#2e1d1c', -1), back: long('#2e1d1c'), glasses: rounds('#7d2c24') }),
  'portrait-yusuf-darwish': face('Yusuf Darwish: short black hair and beard, blue shirt', {
    ground: ['#d7c9ae', '#b5a27f'], skin: '#b47c57', hair: '#1d1718', coat: '#33405c', shirt: '#8fb0cc', side: 1, jaw: 1.08, top: crop('#1d1718', 120), beard: full('#241b1b') }),
  'portrait-lena-okoye': face('Lena Okoye: full dark curls, red jacket', {
    ground: ['#3f6f78', '#27505c'], skin: '#7c4c36', hair: '#1c1416', coat: '#a3352b', shirt: '#f0dfc2', face: 0.96, back: cloudHair('#1c1416'),
    top(s, x, w) { crop('#1c1416', 138)(s, x, w); curls(s, x, '#1c1416'); } }),
  'portrait-pavel-orlin': face('Pavel Orlin: weathered face, white moustache, knitted scarf', {
    ground: ['#8aa5b8', '#5f7f97'], skin: '#d9a184', hair: '#dcd7cf', brow: '#bdb6ac', coat: '#2a3b36', shirt: '#2a3b36', face: 1.06, jaw: 1.14, top: crop('#d6d1c8', 140), beard: moustache('#e6e1d8'), scarf: knitted('#b5482f') }),
  'portrait-sofia-marchetti': face('Sofia Marchetti: auburn hair to the chin, plum jacket', {
    ground: ['#cdbfd0', '#9d88a6'], skin: '#e6bd9f', hair: '#7a3420', coat: '#4b2a4d', shirt: '#f3ead9', side: 1, face: 0.97, top: parted('#7a3420', 1), back: long('#6e2e1c', 560, 184) }),
  'portrait-karim-nasser': face('Karim Nasser: greying hair and trimmed beard, round glasses, grey jacket', {
    ground: ['#b98d57', '#8b6236'], skin: '#c08a63', hair: '#5c5656', brow: '#3b3535', coat: '#4a4f58', shirt: '#f1ede4', jaw: 1.06, top: crop('#5c5656', 132), beard: full('#6d6666'), glasses: rounds('#22222a') }),
};
