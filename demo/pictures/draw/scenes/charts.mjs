import { n, xy } from '../sheet.mjs';

const ink = '#14171b', faint = '#d9d6cd', paper = '#fbfaf6', grey = '#6d7178';
const harbour = '#0a5470', brick = '#a5341c', moss = '#4c6b35', ochre = '#9a6a12', plum = '#6a3a63';
const words = (s, x, y, text, { size = 26, fill = ink, weight = 400, anchor = 'start' } = {}) =>
  s.put(`<text x="${n(x)}" y="${n(y)}" font-family="'DejaVu Sans',sans-serif" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${text}</text>`);

/** Paper, title, unit and level lines; answers a function from value to height. */
function frame(s, title, unit, [low, high], every, { left = 110, right = 1130, top = 150, bottom = 690 } = {}) {
  s.ground(paper);
  s.box(60, 46, 56, 8, brick);
  words(s, 60, 92, title, { size: 34, weight: 700 });
  words(s, 60, 128, unit, { size: 23, fill: grey });
  const at = (value) => bottom - ((value - low) / (high - low)) * (bottom - top - 20);
  for (let value = low; value <= high; value += every) {
    s.line([[left, at(value)], [right, at(value)]], value === 0 ? ink : faint, value === 0 ? 2.5 : 1.5);
    words(s, left - 14, at(value) + 8, String(value).replace('-', '−').replace(/(\d)(\d{3})$/, '$1,$2'), { size: 22, fill: grey, anchor: 'end' });
  }
  return at;
}

const rents = [
  ['Quay Ward', [720, 756, 801, 852, 903, 950], harbour], ['Lantern Hill', [700, 730, 766, 803, 842, 880], plum], ['Whole city', [610, 638, 672, 709, 744, 780], ink],
  ['Fishergate', [580, 612, 650, 693, 733, 770], brick], ['Saltmarsh', [520, 543, 569, 598, 627, 655], ochre], ['Upper Corran', [490, 507, 526, 548, 569, 590], moss],
];

const measured = [0.4, 1.5, 2.3, 1.6, 0.5, -0.2, 0.7, 1.9, 2.7, 1.9, 0.7, 0.0, 0.9, 2.1, 2.9, 2.0, 0.7, 0.1, 1.0, 2.0, 2.6, 1.7, 0.5];
const forecast = [0.3, 1.4, 2.2, 1.5, 0.4, -0.3, 0.5, 1.6, 2.3, 1.6, 0.4, -0.2, 0.6, 1.7, 2.4, 1.6, 0.4, -0.2, 0.7, 1.7, 2.3, 1.5, 0.3];

/** A curve through the points, level by level (Catmull and Rom's, as cubic pieces). */
const curve = (points) => points.slice(1).reduce((d, [x, y], i) => {
  const [before, from, after] = [points[Math.max(0, i - 1)], points[i], points[Math.min(points.length - 1, i + 2)]];
  return `${d}C${xy([from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6])} ${xy([x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6])} ${xy([x, y])}`;
}, `M${xy(points[0])}`);

export const charts = {
  'chart-rents': { shows: 'Median rents in five districts and the whole city, rising over five years', plain: true, draw(s) {
    const at = frame(s, 'Rents rise in every district', 'Median rent of a two-room flat in new leases, crowns a month', [400, 1000], 100, { right: 940 });
    const x = (year) => 130 + year * 156;
    for (let year = 0; year <= 5; year++) words(s, x(year), 736, ['5 years ago', '4', '3', '2', '1', 'Now'][year], { size: 22, fill: grey, anchor: 'middle' });
    for (const [name, values, colour] of rents) {
      s.line(values.map((value, year) => [x(year), at(value)]), colour, name === 'Whole city' ? 7 : 4);
      s.oval(x(5), at(values[5]), 8, 8, colour);
      const nudge = { 'Whole city': -6, Fishergate: 14 }[name] ?? 0;
      words(s, x(5) + 22, at(values[5]) + 8 + nudge, `${name} ${values[5]}`, { size: 23, fill: colour, weight: name === 'Whole city' ? 700 : 400 });
    }
  } },

  'chart-catch': { shows: 'Landings at the fish market in six years, from 9,800 tonnes down to 8,200', plain: true, draw(s) {
    const at = frame(s, 'Fewer fish across the quay', 'Landings at Fishergate, tonnes a year', [0, 10000], 2000);
    const tonnes = [9800, 9450, 9100, 8900, 8500, 8200];
    tonnes.forEach((value, i) => {
      const x = 160 + i * 166, now = i === tonnes.length - 1;
      s.box(x, at(value), 104, at(0) - at(value), now ? brick : harbour);
      words(s, x + 52, at(value) - 16, `${value}`.replace(/(\d)(\d{3})$/, '$1,$2'), { size: 25, weight: 700, anchor: 'middle', fill: now ? brick : ink });
      words(s, x + 52, 736, ['5 years ago', '4', '3', '2', '1', 'Last year'][i], { size: 22, fill: grey, anchor: 'middle' });
    });
  } },

  'tide-table-chart': { shows: 'Forecast and measured water level over four tides; the second and third came 40 to 50 centimetres higher', plain: true, draw(s) {
    const at = frame(s, 'What was forecast, and what came', 'Water level at the customs steps, metres', [-1, 3], 1);
    const points = (values) => values.map((value, i) => [130 + i * 44.5, at(value)]);
    const high = points(measured), low = points(forecast);
    s.path(`${curve(high)}L${low.toReversed().map(xy).join('L')}Z`, brick, 'opacity=".13"');
    s.stroke(curve(low), grey, 4, 'stroke-dasharray="2 11"');
    s.stroke(curve(high), harbour, 6);
    words(s, high[14][0], high[14][1] - 20, 'measured', { fill: harbour, weight: 700, anchor: 'middle' });
    words(s, low[20][0] + 36, low[20][1] + 40, 'forecast', { fill: grey });
    for (let day = 0; day < 4; day++) words(s, 220 + day * 267, 736, ['First tide', 'Second', 'Third', 'Fourth'][day], { size: 22, fill: grey, anchor: 'middle' });
  } },
};
