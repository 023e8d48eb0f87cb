// Boats, cranes, people, trees: what stands in a harbour city. Each is drawn around its foot or waterline at 0, 0.
import { at, curve, disc, line, oval, path, rect, shape, times } from './kit.mjs';

export const sail = (x, y, size, { hull, cloth, jib = cloth, mast = hull }) => at(x, y, size,
  line([[0, 0], [0, -190]], mast, 5) + path('M6 -186Q92 -96 104 -22L6 -22z', cloth) + path('M-6 -170Q-52 -84 -74 -22L-6 -22z', jib) + path('M-98 -12L112 -12Q92 26 62 28L-62 28Q-88 22 -98 -12z', hull));

export const ferry = (x, y, size, { hull, house, trim, glass, funnel }) => at(x, y, size,
  path('M-330 -60L340 -60Q326 20 282 42L-290 42Q-322 10 -330 -60z', hull) + rect(-326, -66, 660, 10, trim)
  + rect(-270, -132, 500, 68, house) + rect(-226, -190, 380, 60, house) + rect(-186, -232, 180, 44, house)
  + times(14, i => rect(-252 + i * 34, -112, 22, 24, glass)) + times(10, i => rect(-208 + i * 35, -172, 22, 22, glass)) + times(6, i => rect(-176 + i * 28, -222, 18, 16, glass))
  + rect(54, -262, 62, 76, funnel) + rect(54, -240, 62, 14, trim) + line([[-96, -232], [-96, -310]], trim, 5) + line([[-130, -286], [-62, -286]], trim, 4));

export const trawler = (x, y, size, { hull, house, trim, glass }) => at(x, y, size,
  line([[60, -40], [60, -220], [-120, -70]], trim, 5) + line([[60, -200], [170, -60]], trim, 4)
  + path('M-180 -62Q-150 -40 0 -36L150 -50Q176 -54 188 -78Q190 0 150 36L-124 36Q-168 10 -180 -62z', hull) + rect(-60, -128, 96, 92, house) + rect(-70, -138, 116, 14, trim)
  + times(3, i => rect(-50 + i * 29, -112, 20, 26, glass)) + rect(-176, -20, 340, 6, trim, ' opacity=".8"'));

export const freighter = (x, y, size, { hull, deck, boxes, house, glass }) => at(x, y, size,
  path('M-520 -70L540 -70L500 60L-470 60Q-512 20 -520 -70z', hull) + rect(-520, -78, 1060, 10, deck) + rect(-480, 30, 960, 30, deck, ' opacity=".35"')
  + times(11, column => times(2 + (column * 7) % 4, row => rect(-400 + column * 70, -118 - row * 42, 66, 40, boxes[(column * 5 + row * 3) % boxes.length])))
  + rect(390, -250, 100, 176, house) + times(4, i => rect(402 + i * 22, -236, 15, 18, glass)) + rect(420, -290, 40, 42, house));

/** A ship-to-shore crane with its boom over the water, to the left. */
export const crane = (x, y, size, colour, shade = colour) => at(x, y, size,
  line([[0, 0], [26, -330], [150, -330], [176, 0]], colour, 14) + line([[12, -150], [164, -150]], shade, 9) + line([[12, -150], [150, -330]], shade, 6)
  + line([[-330, -342], [320, -342]], colour, 16) + line([[88, -342], [88, -500]], colour, 11) + line([[-320, -344], [88, -498], [310, -344]], shade, 5)
  + line([[-120, -344], [88, -498], [200, -344]], shade, 4) + rect(40, -336, 62, 40, colour) + line([[-190, -334], [-190, -170]], shade, 4) + rect(-222, -172, 66, 12, colour));

export const lamp = (x, y, size, post, light) => at(x, y, size,
  line([[0, 0], [0, -210]], post, 8) + line([[0, -210], [46, -226]], post, 6) + oval(56, -222, 20, 10, light) + oval(56, -200, 60, 44, light, ' opacity=".16"'));

export const tree = (x, y, size, trunk, leaf, shade) => at(x, y, size,
  line([[0, 0], [0, -120]], trunk, 14) + line([[0, -70], [-34, -112]], trunk, 8) + disc(-40, -150, 58, shade) + disc(36, -150, 62, leaf) + disc(-6, -206, 66, leaf) + disc(-34, -196, 30, shade, ' opacity=".5"'));

export const pine = (x, y, size, trunk, leaf) => at(x, y, size,
  line([[0, 0], [0, -60]], trunk, 12) + times(4, i => shape([[-78 + i * 16, -40 - i * 54], [0, -140 - i * 50], [78 - i * 16, -40 - i * 54]], leaf)));

/** Somebody standing. @param {{coat: string, legs: string, skin: string, hair: string, hat?: string, stride?: number, arm?: number}} as */
export const person = (x, y, size, as) => at(x, y, size,
  line([[-8, -96], [-10 - (as.stride ?? 4), 0]], as.legs, 19) + line([[8, -96], [10 + (as.stride ?? 4), 0]], as.legs, 19)
  + path('M-33 -92Q-36 -186 -22 -202Q0 -212 22 -202Q36 -186 33 -92z', as.coat)
  + line([[-26, -190], [-36, -140], [-30 - (as.arm ?? 0) * 0.2, -104]], as.coat, 15) + line([[26, -190], [38 + (as.arm ?? 0) * 0.5, -148 - (as.arm ?? 0) * 0.4], [32 + (as.arm ?? 0), -108 - (as.arm ?? 0) * 1.1]], as.coat, 15)
  + rect(-8, -220, 16, 22, as.skin) + oval(0, -236, 21, 25, as.skin) + path('M-22 -236Q-24 -266 0 -266Q24 -266 22 -236Q12 -250 0 -250Q-12 -250 -22 -236z', as.hair)
  + (as.hat ? path('M-28 -246L28 -246L20 -254Q18 -276 0 -276Q-18 -276 -20 -254z', as.hat) : ''));

/** Somebody as an audience sees them: from behind, head and shoulders. */
export const onlooker = (x, y, size, coat, hair) => at(x, y, size, path('M-62 0Q-60 -74 -24 -84L24 -84Q60 -74 62 0z', coat) + rect(-12, -104, 24, 26, hair, ' opacity=".8"') + oval(0, -122, 30, 34, hair));

export const gull = (x, y, size, stroke) => at(x, y, size, curve('M-40 -8Q-22 -26 0 0Q22 -26 40 -8', stroke, 6));

export const bicycle = (x, y, size, frame, tyre) => at(x, y, size,
  `<g fill="none" stroke="${tyre}" stroke-width="7"><circle cx="-62" cy="-46" r="44"/><circle cx="70" cy="-46" r="44"/></g>` + line([[-62, -46], [-22, -112], [48, -112], [4, -46], [-62, -46]], frame, 8) + line([[-22, -112], [4, -46]], frame, 8) + line([[70, -46], [44, -132], [66, -142]], frame, 8) + line([[-40, -124], [-8, -124]], tyre, 9));

/** Rain, slanting. */
export const rain = (width, height, stroke, roll, count = 260) => times(count, () => {
  const x = roll() * (width + 200), y = roll() * height, run = 26 + roll() * 36;
  return line([[x, y], [x - run * 0.28, y + run]], stroke, 2, ' opacity=".35"');
});
