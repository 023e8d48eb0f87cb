// A small picture over the seek bar, of the moment under the pointer: WebVTT whose cues are parts of one sheet (`sheet.jpg#xywh=0,0,160,90`).
import { make } from '../Paper/parts.js';
import { clock } from './clock.js';

/** @param {HTMLVideoElement} video @param {string} address @param {HTMLInputElement} seek @param {() => number} length */
export function thumbs(video, address, seek, length) {
  const time = make('span', { dir: 'ltr' });
  const thumb = make('div', { class: 'player-thumb', 'aria-hidden': 'true' }, time);
  thumb.hidden = true;
  const track = make('track', { kind: 'metadata', src: address });
  video.append(track);
  seek.addEventListener('pointerenter', () => { track.track.mode = 'hidden'; }, { once: true });
  seek.addEventListener('pointermove', move => {
    const bar = seek.getBoundingClientRect();
    const at = Math.min(1, Math.max(0, (move.clientX - bar.left) / bar.width)) * length();
    const cue = [...track.track.cues ?? []].map(each => /** @type {VTTCue} */ (each)).find(each => each.startTime <= at && at < each.endTime);
    const part = cue?.text.match(/^(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/);
    thumb.hidden = !part;
    if (!part) return;
    const [, sheet, x, y, width, height] = part;
    Object.assign(thumb.style, { backgroundImage: `url("${new URL(sheet, new URL(address, location.href)).href}")`, backgroundPosition: `-${x}px -${y}px`, width: `${width}px`, height: `${height}px` });
    thumb.style.left = `${move.clientX - (thumb.parentElement?.getBoundingClientRect().left ?? 0) - (Number(width) / 2)}px`;
    time.textContent = clock(at);
  });
  seek.addEventListener('pointerleave', () => { thumb.hidden = true; });
  return thumb;
}
