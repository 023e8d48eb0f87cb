import './Lists/keys.js';
import './Publishing/holding.js';
import './Publishing/once.js';
import './Editor/open.js';
import './Wire/wire.js';
import './Library/bring.js';
import './Library/framing.js';
import './Sound/progress.js';
