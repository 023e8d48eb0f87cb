// What is said, as text that follows the sound and leads into it. The browser itself reads the WebVTT.
import transcript from '../../Platform/Interface/Icons/transcript.svg';
import { icon, make } from '../Paper/parts.js';
import { clock } from './clock.js';

/** @param {HTMLMediaElement} media @param {string} address @param {(to: number) => void} go @param {import('../Paper/words.js').Say} say */
export function transcriptBox(media, address, go, say) {
  const track = make('track', { kind: 'metadata', src: address });
  const lines = make('div', { class: 'player-lines', tabindex: '0', role: 'group', 'aria-label': say('Transcript') });
  const box = make('details', { class: 'player-more' }, make('summary', {}, icon(transcript), say('Transcript')), lines);
  /** @type {{ cue: VTTCue, line: HTMLElement }[]} */
  let known = [];
  /** @type {HTMLElement | undefined} */
  let marked;

  track.addEventListener('load', () => {
    known = [...track.track.cues ?? []].map(cue => /** @type {VTTCue} */ (cue)).map(cue => {
      const words = cue.getCueAsHTML().textContent ?? '';
      const speaker = cue.text.match(/^<v(?:\.[^ >]*)? ([^>]+)>/)?.[1];
      const line = make('button', { type: 'button' }, make('span', { class: 'player-at', dir: 'ltr' }, clock(cue.startTime)), ...speaker ? [make('b', {}, make('bdi', {}, speaker)), ' '] : [], words);
      line.addEventListener('click', () => go(cue.startTime));
      return { cue, line };
    });
    lines.replaceChildren(...known.map(each => each.line));
    follow();
  });
  track.addEventListener('error', () => { box.hidden = true; });

  function follow() {
    const now = known.findLast(({ cue }) => cue.startTime <= media.currentTime)?.line;
    if (now === marked) return;
    marked?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'true');
    marked = now;
    // Only its own box moves, and only when nobody reads elsewhere in it.
    if (now && box.open && !lines.matches(':hover, :focus-within')) lines.scrollTop = now.offsetTop - lines.offsetTop - (lines.clientHeight / 3);
  }

  media.append(track);
  box.addEventListener('toggle', () => { if (box.open) { track.track.mode = 'hidden'; follow(); } });
  for (const event of ['timeupdate', 'seeked']) media.addEventListener(event, follow);
  return box;
}
