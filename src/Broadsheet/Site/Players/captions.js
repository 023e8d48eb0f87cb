// Captions in the languages that the film has; the one chosen last is shown again.
import { choice } from './board.js';

const name = 'broadsheet.captions';

/** Null when there are none. @param {HTMLVideoElement} video @param {import('../Paper/words.js').Say} say */
export function captions(video, say) {
  const tracks = [...video.querySelectorAll('track')].filter(track => track.kind === 'captions' || track.kind === 'subtitles');
  if (tracks.length === 0) return null;
  const show = (/** @type {string} */ language) => {
    for (const { track, srclang } of tracks) track.mode = srclang === language ? 'showing' : 'disabled';
    list.value = language;
  };
  const list = choice(say('Captions'), [['', say('Off')], ...tracks.map(track => /** @type {[string, string]} */ ([track.srclang, track.label || track.srclang]))], language => {
    localStorage.setItem(name, language);
    show(language);
  });
  list.setAttribute('aria-label', say('Captions'));
  const kept = localStorage.getItem(name) ?? '';
  show(tracks.some(track => track.srclang === kept) ? kept : '');
  const turn = () => {
    const own = tracks.find(track => track.srclang === document.documentElement.lang.split('-')[0]) ?? tracks[0];
    show(list.value ? '' : own.srclang);
    localStorage.setItem(name, list.value);
  };
  return { list, turn };
}
