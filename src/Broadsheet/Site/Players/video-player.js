// Moving pictures: the paper's own controls over the browser's <video>, which stands in the page and works alone.
import expand from '../../Platform/Interface/Icons/expand.svg';
import compress from '../../Platform/Interface/Icons/compress.svg';
import pip from '../../Platform/Interface/Icons/pip.svg';
import { button, dress, make, redraw } from '../Paper/parts.js';
import { words } from '../Paper/words.js';
import { board } from './board.js';
import { captions } from './captions.js';
import { keys } from './keys.js';
import './one.js';
import css from './player.css' with { type: 'text' };
import { session } from './session.js';
import { rememberSound } from './sound.js';
import { streaming } from './streaming.js';
import { thumbs } from './thumbs.js';

export class VideoPlayer extends HTMLElement {
  async connectedCallback() {
    const video = this.querySelector('video');
    if (!video || this.querySelector('.player')) return;
    dress(css);
    const say = await words();
    const { title = '', poster = '', hls = '', sprites = '' } = this.dataset;
    const isLive = 'live' in this.dataset;
    const about = { title, address: location.pathname, duration: Number(this.dataset.duration) || 0, file: isLive ? '' : video.currentSrc || video.src, isLive };
    const stream = streaming(video, hls, say);
    const deck = board(video, about, say);
    const said = captions(video, say);
    const full = fullScreen(this, video, say);
    const out = pictureInPicture(video, say);

    const bar = make('div', { class: 'player-bar' },
      make('div', { class: 'player-row', dir: 'ltr' }, deck.main, deck.back, deck.on, deck.seek, deck.times),
      make('div', { class: 'player-row player-tools' }, deck.mute, deck.volume, deck.speed, ...said ? [said.list] : [], stream.list, deck.share, deck.fetched, out, full.button));
    const player = make('div', { class: 'player player-video', role: 'region', 'aria-label': `${say('Player')}: ${title}` }, bar, deck.status);
    if (sprites) bar.prepend(thumbs(video, sprites, deck.seek, deck.length));
    video.controls = false;
    video.playsInline = true;
    video.addEventListener('click', deck.turn);
    for (const event of ['play', 'pause', 'ended']) video.addEventListener(event, () => this.classList.toggle('is-playing', !video.paused));
    video.after(player);

    rememberSound(video, isLive);
    session(video, { title, cover: poster }, isLive ? null : deck.skip);
    keys(this, video, deck, { f: full.turn, ...said ? { c: said.turn } : {} });
    const linked = Number(new URLSearchParams(location.search).get('t'));
    if (linked > 0 && this === document.querySelector('video-player') && !document.querySelector('audio-player')) deck.go(linked);
  }
}

/** @param {HTMLElement} player @param {HTMLVideoElement} video @param {import('../Paper/words.js').Say} say */
function fullScreen(player, video, say) {
  const turn = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (player.requestFullscreen) player.requestFullscreen();
    // @ts-ignore iPhones show the picture alone, in a frame of their own.
    else video.webkitEnterFullscreen?.();
  };
  const made = button(expand, say('FullScreen'), turn, 'player-full');
  // @ts-ignore
  made.hidden = !document.fullscreenEnabled && !video.webkitEnterFullscreen;
  player.addEventListener('fullscreenchange', () => redraw(made, document.fullscreenElement ? compress : expand, say(document.fullscreenElement ? 'LeaveFullScreen' : 'FullScreen')));
  return { button: made, turn };
}

/** @param {HTMLVideoElement} video @param {import('../Paper/words.js').Say} say */
function pictureInPicture(video, say) {
  const made = button(pip, say('PictureInPicture'), () => {
    if (document.pictureInPictureElement) document.exitPictureInPicture();
    else video.requestPictureInPicture().catch(() => { /* the system has no room for it now */ });
  }, 'player-pip');
  made.hidden = !document.pictureInPictureEnabled || video.disablePictureInPicture;
  video.addEventListener('enterpictureinpicture', () => redraw(made, pip, say('LeavePictureInPicture')));
  video.addEventListener('leavepictureinpicture', () => redraw(made, pip, say('PictureInPicture')));
  return made;
}

customElements.define('video-player', VideoPlayer);
