// An episode or a recording: the paper's own controls over the browser's <audio>, which stands in the page and works alone.
import { dress, make } from '../Paper/parts.js';
import { words } from '../Paper/words.js';
import { board } from './board.js';
import { carried, carry, putDown } from './carrying.js';
import { chapterList } from './chapters.js';
import { dock } from './docking.js';
import { keys } from './keys.js';
import './one.js';
import { keepPlace, placeOf } from './places.js';
import css from './player.css' with { type: 'text' };
import { session } from './session.js';
import { rememberSound } from './sound.js';
import { streaming } from './streaming.js';
import { transcriptBox } from './transcript.js';

export class AudioPlayer extends HTMLElement {
  async connectedCallback() {
    const audio = this.querySelector('audio');
    if (!audio || this.querySelector('.player')) return;
    dress(css);
    const say = await words();
    const { title = '', show = '', cover = '', chapters = '', transcript = '', hls = '' } = this.dataset;
    const isLive = 'live' in this.dataset;
    const episode = this.dataset.episode || audio.src;
    const source = audio.currentSrc || audio.src || audio.querySelector('source')?.src || '';
    const about = { title, address: this.dataset.episode || location.pathname, duration: Number(this.dataset.duration) || 0, file: isLive ? '' : source, isLive };
    if (hls) streaming(audio, hls, say);
    const deck = board(audio, about, say);
    const list = chapters ? chapterList(audio, chapters, deck.go, say) : null;
    const said = transcript ? transcriptBox(audio, transcript, deck.go, say) : null;

    const player = make('div', { class: 'player player-audio', role: 'region', 'aria-label': `${say('Player')}: ${title}` },
      ...cover ? [make('img', { class: 'player-cover', src: cover, alt: '', width: '56', height: '56', loading: 'lazy' })] : [],
      make('p', { class: 'player-title' }, ...show ? [make('small', {}, show)] : [], make('bdi', {}, title)),
      make('div', { class: 'player-row', dir: 'ltr' }, deck.main, deck.back, deck.on, deck.seek, deck.times),
      make('div', { class: 'player-row player-tools' }, deck.mute, deck.volume, deck.speed, ...list ? [list.timer] : [], deck.share, deck.fetched),
      deck.status, ...list ? [list.box] : [], ...said ? [said] : []);
    audio.controls = false;
    audio.hidden = true;
    this.append(player);

    rememberSound(audio, isLive);
    session(audio, { title, show, cover }, isLive ? null : deck.skip);
    keys(player, audio, deck);
    dock(this, player, audio);
    this.goOn(audio, episode, deck);

    // A pause of a broadcast leaves it: what was sent meanwhile is over, and nobody pays for the line. (Told to load, a browser would fetch again at once.)
    if (isLive && !hls) audio.addEventListener('pause', () => { audio.src = source; });
    // Other pages reach no playlists of others, and no line that is open to all eyes.
    if (isLive && (hls || !source.startsWith('https:'))) return;
    const state = () => ({ episode, src: source, isLive, title, show, cover, chapters, transcript, duration: String(deck.length()), at: audio.currentTime, rate: audio.playbackRate, isPlaying: !audio.paused });
    let told = 0;
    const keep = () => { if (!isLive) keepPlace(episode, audio.currentTime, deck.length()); carry(state()); told = Date.now(); };
    audio.addEventListener('timeupdate', () => { if (!audio.paused && Date.now() - told > 5_000) keep(); });
    audio.addEventListener('play', keep);
    audio.addEventListener('pause', keep);
    audio.addEventListener('ended', () => { if (!isLive) keepPlace(episode, deck.length(), deck.length()); putDown(); });
    addEventListener('pagehide', () => { if (!audio.paused) keep(); });
  }

  /** From the link's own time, from where the last page was, or from where one stopped. @param {HTMLAudioElement} audio @param {string} episode @param {ReturnType<typeof board>} deck */
  goOn(audio, episode, deck) {
    const last = carried();
    const linked = Number(new URLSearchParams(location.search).get('t'));
    if (last?.isPlaying && last.episode === episode) {
      audio.playbackRate = last.rate;
      deck.go(last.at);
      audio.play().catch(() => { /* the browser wants a touch first: the button waits for it */ });
    } else if (linked > 0 && this === document.querySelector('audio-player')) deck.go(linked);
    else if (placeOf(episode) > 0) deck.go(placeOf(episode));
  }
}
if (!customElements.get('audio-player')) customElements.define('audio-player', AudioPlayer);
