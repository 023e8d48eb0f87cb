import './Paper/theme.js';
import './Paper/times.js';
import './Paper/editions.js';
import './Paper/sheets.js';
import './Stories/share.js';
import './Searching/suggest.js';
