import './Passkeys/passkeys.js';
