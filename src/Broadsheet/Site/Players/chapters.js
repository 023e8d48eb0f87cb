// Chapters (Podcasting 2.0 JSON): a list that shows where one is and leads there, and the timer that stops at the end of one.
import chapters from '../../Platform/Interface/Icons/chapters.svg';
import sleep from '../../Platform/Interface/Icons/sleep.svg';
import { button, icon, make } from '../Paper/parts.js';
import { clock } from './clock.js';

/** @typedef {{ startTime: number, title?: string, toc?: boolean }} Chapter */

/** @param {HTMLMediaElement} media @param {string} address @param {(to: number) => void} go @param {import('../Paper/words.js').Say} say */
export function chapterList(media, address, go, say) {
  /** @type {Chapter[]} */
  let known = [];
  /** @type {number | undefined} */
  let stopsAt;
  const list = make('ol', { class: 'player-chapters' });
  const box = make('details', { class: 'player-more' }, make('summary', {}, icon(chapters), say('Chapters')), list);
  const timer = button(sleep, say('StopAtChapter'), () => {
    stopsAt = stopsAt === undefined ? known[place() + 1]?.startTime ?? Infinity : undefined;
    timer.setAttribute('aria-pressed', String(stopsAt !== undefined));
  }, 'player-sleep');
  timer.setAttribute('aria-pressed', 'false');
  box.hidden = timer.hidden = true;

  const place = () => known.findLastIndex(chapter => chapter.startTime <= media.currentTime + 0.25);

  function follow() {
    const at = place();
    [...list.children].forEach((entry, index) => {
      if (index === at) entry.firstElementChild?.setAttribute('aria-current', 'true'); else entry.firstElementChild?.removeAttribute('aria-current');
    });
    if (stopsAt !== undefined && media.currentTime >= stopsAt) {
      stopsAt = undefined;
      timer.setAttribute('aria-pressed', 'false');
      media.pause();
    }
  }

  async function fill() {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const told = await answer.json();
    known = (Array.isArray(told.chapters) ? told.chapters : []).filter((/** @type {Chapter} */ chapter) => Number.isFinite(chapter.startTime) && chapter.toc !== false);
    list.replaceChildren(...known.map(chapter => {
      const lead = make('button', { type: 'button' }, make('span', { class: 'player-at', dir: 'ltr' }, clock(chapter.startTime)), make('bdi', {}, chapter.title ?? ''));
      lead.addEventListener('click', () => { go(chapter.startTime); follow(); });
      return make('li', {}, lead);
    }));
    box.hidden = timer.hidden = known.length === 0;
    follow();
  }

  fill().catch(() => { /* without its list the player is still a player */ });
  for (const event of ['timeupdate', 'seeked']) media.addEventListener(event, follow);
  return { box, timer };
}
