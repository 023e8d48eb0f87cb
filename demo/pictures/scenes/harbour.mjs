import { clouds, curve, dice, disc, faint, hills, line, oval, path, rect, reflection, shape, sky, stars, times, town, water } from '../kit.mjs';
import { crane, ferry, freighter, gull, lamp, person, rain, sail, trawler } from '../things.mjs';

const W = 1500, H = 1000;

export const nightFerry = () => sky(W, H, '#0b1530', '#1c2f57', '#43527d') + stars(W, 430, '#f6efd9', 3, 120) + disc(1130, 210, 62, '#f4e3b4') + disc(1106, 196, 56, '#1a2b52', ' opacity=".16"')
  + hills(W, 560, 90, '#101c3a', 8) + town(0, 520, 566, { low: 60, high: 170, tones: ['#0d1630', '#131f40'], lit: '#f0c46a', dark: '#1b294e', seed: 5, share: 0.55, width: 44 })
  + water(W, 560, H, '#0e1c3e', '#5b76a8', 2, 150) + reflection(1130, 566, 980, 120, '#f4e3b4', 4)
  + ferry(640, 700, 1.28, { hull: '#142448', house: '#e9e2cf', trim: '#c9553a', glass: '#f5c765', funnel: '#c9553a' })
  + reflection(600, 756, 960, 420, '#f0c46a', 9, 18);

export const harbourDawn = () => {
  const w = 1600, h = 900;
  return sky(w, h, '#f3c98b', '#f2b08a', '#e9a08c', '#d9b3a5') + disc(520, 430, 74, '#fff0cd') + clouds(w, 210, 220, '#f7dcb6', 6, 9, 0.8)
    + hills(w, 470, 70, '#a9798a', 12, 900) + town(820, w, 486, { low: 50, high: 150, tones: ['#84566d', '#734a63', '#8f6072'], lit: '#ffe2a8', dark: '#6b4560', seed: 8, share: 0.2, width: 46 })
    + crane(250, 520, 0.72, '#5c3c57', '#6f4b66') + crane(560, 516, 0.56, '#6d4963', '#7f5a71')
    + water(w, 500, h, '#c78f86', '#fbdcb4', 7, 160) + reflection(520, 506, 880, 150, '#fff0cd', 8, 34)
    + trawler(1040, 690, 1.02, { hull: '#3d2a45', house: '#f1dfc4', trim: '#52354f', glass: '#7d5a70' }) + sail(330, 640, 0.56, { hull: '#4b3350', cloth: '#f7e5c8', jib: '#ecd2ae' })
    + [[700, 190], [780, 160], [840, 220], [250, 250]].map(([x, y]) => gull(x, y, 0.6, '#6d4963')).join('');
};

export const cranesAtWork = () => sky(W, H, '#9fc0cd', '#c9dadc', '#e8e3d4') + clouds(W, 170, 160, '#f3f1e8', 4, 8)
  + hills(W, 620, 60, '#8aa3a8', 3) + freighter(640, 780, 1.2, { hull: '#8c2f22', deck: '#5f1f17', boxes: ['#2f6476', '#c98a2c', '#9a3b2a', '#d9cfb8', '#4d7049'], house: '#efe9da', glass: '#35525d' })
  + water(W, 800, H, '#3b6472', '#9cc0c5', 6, 120) + rect(1040, 800, 460, 200, '#5b5a55') + rect(1040, 796, 460, 12, '#7d7b73')
  + crane(430, 830, 1.22, '#1f3d4d', '#2b5163') + crane(1090, 830, 1.44, '#d2742c', '#b15c1f')
  + rect(886, 596, 74, 42, '#c98a2c') + person(1330, 800, 0.34, { coat: '#e2a23a', legs: '#2b3a42', skin: '#a87350', hair: '#222', hat: '#e9d24c' }) + person(1380, 800, 0.34, { coat: '#e2a23a', legs: '#2b3a42', skin: '#d7a684', hair: '#333', hat: '#e9d24c', arm: 26 });

export const containerStack = () => {
  const tones = ['#a33b26', '#2c5f73', '#c98627', '#52714a', '#d4c8ac', '#7c3550', '#39505f'], roll = dice(21);
  return sky(W, H, '#d9cdb3', '#efe6d2') + times(7, row => times(6, column => {
    const x = column * 262 - 40 + (row % 2) * 30, y = 872 - row * 132, tone = tones[Math.floor(roll() * tones.length)];
    return row > 5 - Math.abs(column - 2) && roll() < 0.55 ? '' : rect(x, y, 256, 126, tone) + times(15, rib => rect(x + 10 + rib * 16.4, y + 8, 4, 110, '#000', ' opacity=".13"')) + rect(x, y, 256, 6, '#fff', ' opacity=".2"');
  })) + rect(0, 998, W, 4, '#222') + person(760, 998, 0.78, { coat: '#e5b13d', legs: '#26343c', skin: '#b58058', hair: '#262626', hat: '#f4f0e0', arm: 40 });
};

export const lighthouse = () => sky(W, H, '#22324f', '#53608a', '#d48f77') + stars(W, 260, '#f4ecd6', 11, 60) + faint(0.2, shape([[742, 286], [1500, 120], [1500, 420]], '#ffe9a8') + shape([[742, 286], [0, 190], [0, 400]], '#ffe9a8'))
  + water(W, 660, H, '#2c4266', '#8fa3bd', 5, 150) + path('M420 1000Q520 760 640 740L860 742Q990 780 1110 1000z', '#1b2336') + path('M560 1000Q620 820 690 742L760 742Q720 860 780 1000z', '#2a3550')
  + shape([[684, 746], [700, 330], [784, 330], [800, 746]], '#f2ead8') + shape([[690, 610], [694, 500], [790, 500], [794, 610]], '#b3402b') + shape([[697, 404], [700, 340], [784, 340], [787, 404]], '#b3402b') + shape([[760, 746], [756, 330], [784, 330], [800, 746]], '#000', ' opacity=".14"')
  + rect(682, 316, 120, 16, '#20283a') + rect(710, 256, 64, 62, '#ffe9a8') + path('M700 256Q742 206 784 256z', '#b3402b') + rect(726, 640, 30, 56, '#20283a') + rect(830, 690, 110, 56, '#d9cdb3') + shape([[820, 692], [885, 650], [950, 692]], '#8c3524');

export const stormSurge = () => {
  const roll = dice(40);
  return sky(W, H, '#333c49', '#5a6470', '#8d948f') + clouds(W, 170, 220, '#2b333f', 9, 12, 0.65) + town(820, W, 640, { low: 160, high: 300, tones: ['#4a5058', '#565c62', '#3f464e'], lit: '#e9c779', dark: '#2c333b', seed: 14, share: 0.3, width: 74 })
    + path('M0 700Q180 560 330 640Q430 700 520 600Q600 520 660 420Q690 520 640 620Q720 560 760 480Q790 600 730 690L900 650L1500 640L1500 1000L0 1000z', '#3a5663') + path('M0 780Q200 660 380 740Q560 820 700 700Q800 760 960 720Q1200 690 1500 760L1500 1000L0 1000z', '#2b4450')
    + times(46, () => disc(520 + roll() * 330, 380 + roll() * 260, 3 + roll() * 10, '#e6ebe6', ` opacity="${0.4 + roll() * 0.5}"`)) + curve('M60 730Q190 610 330 668Q440 720 530 622Q610 530 658 432', '#e6ebe6', 9, ' opacity=".85"') + curve('M0 820Q200 700 390 776Q560 850 700 742', '#c4d0cf', 6, ' opacity=".6"')
    + rect(860, 700, 640, 300, '#545a5c') + rect(860, 690, 640, 16, '#70767a') + lamp(960, 694, 0.9, '#23292e', '#f4d48a') + lamp(1290, 694, 0.9, '#23292e', '#f4d48a') + person(1150, 760, 0.6, { coat: '#c79a2d', legs: '#22292f', skin: '#c49570', hair: '#222', hat: '#c79a2d', stride: 14, arm: 20 }) + rain(W, H, '#dfe6e6', roll, 300);
};

export const floodGate = () => sky(W, H, '#8fb0bb', '#c2d3d2', '#ece4d0') + clouds(W, 180, 130, '#eef0ea', 18, 7) + hills(W, 560, 80, '#7b9690', 5) + town(0, 360, 566, { low: 40, high: 120, tones: ['#63777a', '#6e8283'], lit: '#f0d48c', dark: '#526569', seed: 3, share: 0.2, width: 48 })
  + water(W, 560, H, '#4d7680', '#b4d0d0', 12, 130) + times(4, i => rect(150 + i * 390, 300, 96, 500, '#cfc7b4') + rect(222 + i * 390, 300, 24, 500, '#a9a18f') + rect(132 + i * 390, 276, 132, 34, '#8a8373') + rect(166 + i * 390, 214, 64, 66, '#dcd5c3') + rect(180 + i * 390, 232, 36, 22, '#4a6068'))
  + times(3, i => rect(246 + i * 390, 470 - (i === 1 ? 150 : 0), 294, 190, '#a5432d') + times(5, rib => rect(252 + i * 390 + rib * 58, 470 - (i === 1 ? 150 : 0), 10, 190, '#7f3020')) + line([[300 + i * 390, 300], [300 + i * 390, 470 - (i === 1 ? 150 : 0)]], '#6f685b', 5) + line([[486 + i * 390, 300], [486 + i * 390, 470 - (i === 1 ? 150 : 0)]], '#6f685b', 5))
  + rect(0, 262, W, 16, '#7a7364') + times(38, i => line([[i * 41, 262], [i * 41, 226]], '#7a7364', 3)) + line([[0, 226], [W, 226]], '#7a7364', 4) + person(840, 262, 0.32, { coat: '#d28a2c', legs: '#2b363b', skin: '#a87350', hair: '#222', hat: '#efe7cf' }) + person(880, 262, 0.32, { coat: '#2c5365', legs: '#2b363b', skin: '#dcae8a', hair: '#5a3a22' });

export const sailingRace = () => sky(W, H, '#7fb4cf', '#b9d8de', '#efe9d2') + clouds(W, 170, 120, '#fdfaf0', 33, 7, 0.9) + hills(W, 500, 60, '#7fa08e', 7) + hills(W, 520, 40, '#5f8674', 15) + water(W, 510, H, '#2f7391', '#b6dce2', 31, 170)
  + [[250, 560, 0.5, '#f4efe0'], [470, 574, 0.56, '#e8c95a'], [660, 560, 0.48, '#f4efe0'], [1330, 566, 0.52, '#d9664a'], [1130, 600, 0.66, '#f4efe0']].map(([x, y, s, c]) => sail(x, y, s, { hull: '#223f52', cloth: c })).join('')
  + `<g transform="rotate(-9 840 800)">${sail(830, 820, 2.5, { hull: '#1c3242', cloth: '#f7f1e2', jib: '#c8472f' })}</g>` + `<g transform="rotate(-7 330 860)">${sail(320, 850, 1.9, { hull: '#23445a', cloth: '#f7f1e2', jib: '#2c6f8f' })}</g>` + curve('M560 880Q700 930 1120 866', '#e8f3f0', 8, ' opacity=".8"') + curve('M120 900Q300 940 530 892', '#e8f3f0', 6, ' opacity=".7"');

export const museumShip = () => sky(W, H, '#e9dcc0', '#f2e8d3') + town(0, W, 640, { low: 90, high: 220, tones: ['#d4bf98', '#cbb38a', '#dcc8a4'], lit: '#f7ecd2', dark: '#a98d63', seed: 44, share: 0.2, width: 84 }) + water(W, 640, H, '#7b8f86', '#dfe0cc', 9, 110)
  + path('M210 620Q300 690 420 690L1120 690Q1220 680 1300 560L1330 566Q1280 780 1120 800L420 800Q260 780 210 620z', '#3a2c25') + path('M250 690Q340 720 420 722L1130 722Q1230 716 1290 640L1286 664Q1230 742 1130 750L420 750Q320 742 250 690z', '#b58a3a')
  + [[500, 150], [770, 80], [1030, 170]].map(([x, top]) => line([[x, 690], [x, top]], '#3a2c25', 14) + times(3, i => line([[x - 130 + i * 26, top + 80 + i * 130], [x + 130 - i * 26, top + 80 + i * 130]], '#3a2c25', 9) + rect(x - 120 + i * 26, top + 84 + i * 130, 240 - i * 52, 20, '#f5ecd8'))).join('')
  + [[210, 620, 500, 170], [500, 160, 770, 90], [770, 100, 1030, 180], [1030, 180, 1320, 562], [500, 300, 770, 240], [1120, 690, 1030, 300], [420, 690, 500, 300]].map(([a, b, c, d]) => line([[a, b], [c, d]], '#5a463b', 3)).join('') + line([[210, 620], [90, 540]], '#3a2c25', 12) + times(9, i => rect(470 + i * 78, 770, 24, 14, '#e3c77c'));

export const fishMarket = () => {
  const roll = dice(17);
  const fish = (x, y, s, c) => `<g transform="translate(${x} ${y}) scale(${s})">${path('M-60 0Q-10 -30 50 0L76 -18L76 18L50 0Q-10 30 -60 0z', c)}${disc(-42, -4, 4, '#22313a')}</g>`;
  return rect(0, 0, W, H, '#d8cbb0') + rect(0, 0, W, 560, '#6f8c8a') + times(10, i => rect(i * 160, 0, 10, 420, '#55716f')) + times(6, i => shape([[i * 260 - 30, 190], [i * 260 + 230, 190], [i * 260 + 250, 300], [i * 260 - 50, 300]], i % 2 ? '#efe6d0' : '#b2432d'))
    + [[170, '#2f4d5c', '#c99a74'], [470, '#e8e0cb', '#8d5f41'], [830, '#7a3a2a', '#dcb08c'], [1140, '#39566a', '#b27f59'], [1370, '#c9a24a', '#d4a47d']].map(([x, coat, skin], i) => person(x, 690, 1.35, { coat, legs: '#27343a', skin, hair: i % 2 ? '#2b211c' : '#6a4a30', hat: i === 1 ? '#f3eee0' : undefined, arm: i === 1 ? 40 : 10 })).join('')
    + shape([[0, 640], [W, 640], [W, H], [0, H]], '#8c6b49') + shape([[0, 610], [W, 610], [W, 660], [0, 660]], '#a98459') + times(5, column => { const x = 40 + column * 295; return shape([[x, 690], [x + 262, 690], [x + 272, 900], [x - 10, 900]], '#eef1ee') + times(14, i => fish(x + 60 + (i % 3) * 74 + roll() * 12, 722 + Math.floor(i / 3) * 38 + roll() * 8, 0.62, ['#8fa8b0', '#a9bcc0', '#c07a63'][(column + (i % 2)) % 3])) + rect(x + 86, 610, 84, 50, '#22313a') + line([[x + 100, 630], [x + 156, 630]], '#f2ecd9', 4) + line([[x + 100, 644], [x + 136, 644]], '#f2ecd9', 4); });
};

export const scenes = {
  'night-ferry': [nightFerry, 'A lit ferry crosses the bay under a full moon'], 'harbour-dawn': [harbourDawn, 'Sunrise over the harbour with cranes, a trawler and a yacht', 1600, 900],
  'cranes-at-work': [cranesAtWork, 'Two gantry cranes unload a red container ship'], 'container-stack': [containerStack, 'A worker before a wall of containers'],
  lighthouse: [lighthouse, 'A lighthouse at dusk, its beam over the sea'], 'storm-surge': [stormSurge, 'A wave breaks over the quay in a storm'], 'flood-gate': [floodGate, 'A flood barrier of three gates, one lifted'],
  'sailing-race': [sailingRace, 'Yachts heel on the wind in a race'], 'museum-ship': [museumShip, 'A three-masted ship at its berth'], 'fish-market': [fishMarket, 'Traders behind trays of fish'],
};
