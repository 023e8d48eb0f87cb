import { harbour } from './scenes/harbour.mjs';
import { shore } from './scenes/shore.mjs';

export const scenes = { ...harbour, ...shore };
