import { city } from './scenes/city.mjs';
import { halls } from './scenes/halls.mjs';
import { harbour } from './scenes/harbour.mjs';
import { charts } from './scenes/charts.mjs';
import { sport } from './scenes/sport.mjs';
import { portraits } from './scenes/portraits.mjs';
import { shore } from './scenes/shore.mjs';
import { streets } from './scenes/streets.mjs';

export const scenes = { ...harbour, ...shore, ...streets, ...city, ...halls, ...portraits, ...charts, ...sport };
