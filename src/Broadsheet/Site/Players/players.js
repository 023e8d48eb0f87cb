// Players come when they come into view; what was playing when the reader left the last page plays on in this one.
import { carried } from './carrying.js';

const coming = new IntersectionObserver(seen => {
  for (const { target } of seen.filter(each => each.isIntersecting)) {
    coming.unobserve(target);
    if (target.localName === 'video-player') import('./video-player.js'); else import('./audio-player.js');
  }
}, { rootMargin: '200px' });

for (const player of document.querySelectorAll('audio-player, video-player')) coming.observe(player);

if (carried()?.isPlaying) import('./mini-player.js');
