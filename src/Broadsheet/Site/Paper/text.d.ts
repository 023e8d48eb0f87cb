/** Files that a module carries as text: drawings and styles. */
declare module '*.svg' { const text: string; export default text; }
declare module '*.css' { const text: string; export default text; }

/** The small build of hls.js: no captions of its own, no key systems. */
declare module 'hls.js/light' { export { default } from 'hls.js'; }

interface HTMLElementTagNameMap { 'audio-player': HTMLElement; 'mini-player': HTMLElement; }
