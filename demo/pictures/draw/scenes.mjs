import { city } from './scenes/city.mjs';
import { halls } from './scenes/halls.mjs';
import { harbour } from './scenes/harbour.mjs';
import { shore } from './scenes/shore.mjs';
import { streets } from './scenes/streets.mjs';

export const scenes = { ...harbour, ...shore, ...streets, ...city, ...halls };
