// The controls that sound and moving pictures share, over one media element. What they show is the element's own state, never a copy.
import download from '../../Platform/Interface/Icons/download.svg';
import link from '../../Platform/Interface/Icons/link.svg';
import loud from '../../Platform/Interface/Icons/nomuted.svg';
import muted from '../../Platform/Interface/Icons/muted.svg';
import pause from '../../Platform/Interface/Icons/pause.svg';
import play from '../../Platform/Interface/Icons/play.svg';
import stepback from '../../Platform/Interface/Icons/stepback.svg';
import stepfor from '../../Platform/Interface/Icons/stepfor.svg';
import { button, icon, make, redraw } from '../Paper/parts.js';
import { digits } from '../Paper/words.js';
import { clock, spoken } from './clock.js';

/** @typedef {import('../Paper/words.js').Say} Say */
/** @typedef {{ title: string, address: string, duration: number, file?: string, isLive?: boolean }} About */

export const [backward, forward] = [15, 30];
const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** @param {HTMLMediaElement} media @param {About} about @param {Say} say */
export function board(media, about, say) {
  const length = () => Number.isFinite(media.duration) && media.duration > 0 ? media.duration : about.duration;
  // What is sent now has no length to move in, whatever its playlist holds of it.
  const isLive = () => about.isLive || media.duration === Infinity;
  const skip = (/** @type {number} */ seconds) => go(media.currentTime + seconds);
  const go = (/** @type {number} */ to) => { if (isLive()) return; media.currentTime = Math.min(Math.max(0, to), length() || to); show(); };
  const turn = () => {
    if (!media.paused) { media.pause(); return; }
    // A broadcast that was not there a minute ago may be there now.
    if (about.isLive && media.error) media.load();
    media.play().catch(fail);
  };

  const status = make('p', { class: 'player-said', role: 'status' });
  const main = button(play, say('PlayIt', about.title), turn, 'player-play');
  const back = button(stepback, say('Back', backward), () => skip(-backward), 'player-step');
  back.append(make('small', { 'aria-hidden': 'true' }, String(backward)));
  const on = button(stepfor, say('Forward', forward), () => skip(forward), 'player-step');
  on.append(make('small', { 'aria-hidden': 'true' }, String(forward)));

  const seek = make('input', { type: 'range', class: 'player-seek', min: '0', max: String(Math.floor(about.duration) || 1), step: '1', value: '0', dir: 'ltr', 'aria-label': say('Position') });
  const times = make('span', { class: 'player-times', dir: 'ltr' });
  seek.addEventListener('input', () => go(Number(seek.value)));

  const mute = button(loud, say('Mute'), () => { media.muted = !media.muted; }, 'player-mute');
  const volume = make('input', { type: 'range', class: 'player-volume', min: '0', max: '100', step: '5', dir: 'ltr', 'aria-label': say('Volume') });
  volume.addEventListener('input', () => { media.muted = false; media.volume = Number(volume.value) / 100; });

  const speed = choice(say('Speed'), speeds.map(each => /** @type {[string, string]} */ ([String(each), `${each.toLocaleString(digits)}×`])), wanted => { media.playbackRate = Number(wanted); });

  const share = button(link, say('ShareFrom', clock(0)), async () => {
    await navigator.clipboard.writeText(new URL(`${about.address}?t=${Math.floor(media.currentTime)}`, location.href).href);
    status.textContent = say('LinkCopied');
  }, 'player-share');
  for (const near of ['focus', 'pointerenter']) share.addEventListener(near, () => redraw(share, link, say('ShareFrom', clock(media.currentTime))));
  const fetched = make('a', { class: 'player-download', download: '', href: about.file ?? '', 'aria-label': say('DownloadIt', about.title), title: say('DownloadIt', about.title) }, icon(download));
  fetched.hidden = !about.file;

  function fail() {
    status.textContent = say(isLive() ? 'CannotPlayLive' : 'CannotPlay');
    status.classList.add('player-failed');
  }

  function show() {
    const [at, of, live] = [media.currentTime, length(), isLive()];
    for (const control of [back, on, seek, speed]) control.hidden = live;
    share.hidden = live || !navigator.clipboard;
    seek.max = String(Math.max(1, Math.floor(of)));
    seek.value = String(Math.floor(at));
    seek.style.setProperty('--done', `${of > 0 ? (at / of) * 100 : 0}%`);
    seek.setAttribute('aria-valuetext', say('ElapsedOf', spoken(at), spoken(of)));
    times.textContent = live ? say('LiveNow') : `${clock(at)} / ${clock(of)}`;
    redraw(main, media.paused ? play : pause, say(media.paused ? 'PlayIt' : 'PauseIt', about.title));
    const isSilent = media.muted || media.volume === 0;
    redraw(mute, isSilent ? muted : loud, say(isSilent ? 'Unmute' : 'Mute'));
    volume.value = String(isSilent ? 0 : Math.round(media.volume * 100));
    volume.setAttribute('aria-valuetext', say('Percent', Number(volume.value)));
    speed.value = String(media.playbackRate);
  }

  for (const event of ['timeupdate', 'play', 'playing', 'pause', 'ended', 'seeked', 'volumechange', 'ratechange', 'durationchange', 'loadedmetadata', 'emptied']) media.addEventListener(event, show);
  media.addEventListener('playing', () => { status.textContent = ''; status.classList.remove('player-failed'); });
  media.addEventListener('error', fail);
  show();
  return { main, back, on, seek, times, mute, volume, speed, share, fetched, status, skip, go, turn, length };
}

/** A choice of few: the system's own list. @param {string} name @param {[string, string][]} options @param {(value: string) => void} choose */
export function choice(name, options, choose) {
  const list = make('select', { class: 'player-choice', 'aria-label': name, title: name }, ...options.map(([value, words]) => make('option', { value }, words)));
  list.addEventListener('change', () => choose(list.value));
  return list;
}
