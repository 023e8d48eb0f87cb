import './Lists/keys.js';
import './Publishing/once.js';
