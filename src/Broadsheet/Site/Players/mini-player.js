// What was playing on the last page, at the foot of this one. When this page has that episode's own player, that one goes on instead.
import close from '../../Platform/Interface/Icons/close.svg';
import { button, make } from '../Paper/parts.js';
import { words } from '../Paper/words.js';
import './audio-player.js';
import { carried, putDown } from './carrying.js';

export class MiniPlayer extends HTMLElement {
  async connectedCallback() {
    const last = carried();
    if (!last) { this.remove(); return; }
    const say = await words();
    this.role = 'complementary';
    this.ariaLabel = say('KeepListening');
    // Of a broadcast nothing is fetched before it plays, nor after it stops.
    const audio = make('audio', { src: last.src, preload: last.isLive ? 'none' : 'metadata' });
    const player = make('audio-player', {
      'data-episode': last.episode, 'data-title': last.title, 'data-show': last.show, 'data-duration': last.duration,
      'data-cover': last.cover, 'data-chapters': last.chapters, 'data-transcript': last.transcript,
      ...last.isLive ? { 'data-live': '' } : {},
    }, audio);
    const shut = button(close, say('ClosePlayer'), () => {
      audio.pause();
      putDown();
      this.remove();
    }, 'mini-close');
    this.append(player, shut);
  }
}
customElements.define('mini-player', MiniPlayer);

const last = carried();
const own = last && [...document.querySelectorAll('audio-player')].some(player => /** @type {HTMLElement} */ (player).dataset.episode === last.episode);
if (last && !own) document.body.append(document.createElement('mini-player'));
