// Pictures as large as the window: arrows, swipes, a link of its own for each, and back to where one was.
import close from '../../Platform/Interface/Icons/close.svg';
import compress from '../../Platform/Interface/Icons/compress.svg';
import expand from '../../Platform/Interface/Icons/expand.svg';
import left from '../../Platform/Interface/Icons/chevron-left.svg';
import right from '../../Platform/Interface/Icons/chevron-right.svg';
import { button, dress, make, redraw } from '../Paper/parts.js';
import { words } from '../Paper/words.js';
import { swipes } from './swipes.js';
import css from './viewer.css' with { type: 'text' };

const isRightToLeft = document.documentElement.dir === 'rtl';

/** The pictures of a gallery, or all that stand alone in the story. @param {HTMLElement} opener */
function among(opener) {
  const gallery = opener.closest('picture-gallery');
  const links = [...(gallery ?? document).querySelectorAll('a.enlarge')];
  return /** @type {HTMLAnchorElement[]} */ (gallery ? links : links.filter(link => !link.closest('picture-gallery')));
}

/** @param {HTMLElement} opener */
export async function view(opener) {
  dress(css);
  const say = await words();
  const links = among(opener);
  let at = Math.max(0, links.findIndex(link => link === opener));
  const cameByLink = location.hash === `#${figureOf(links[at])?.id}`;

  const place = make('p', { class: 'viewer-place', role: 'status' });
  const photo = make('img', { alt: '' });
  const caption = make('figcaption');
  const stage = make('figure', { class: 'viewer-stage' }, photo, caption);
  const before = button(isRightToLeft ? right : left, say('PreviousPicture'), () => show(at - 1), 'viewer-before');
  const after = button(isRightToLeft ? left : right, say('NextPicture'), () => show(at + 1), 'viewer-after');
  const full = button(expand, say('FullScreen'), turnFull, 'viewer-full');
  full.hidden = !document.fullscreenEnabled;
  const shut = button(close, say('CloseGallery'), () => dialog.close(), 'viewer-close');
  const bar = make('div', { class: 'viewer-bar' }, place, full, shut);
  const room = make('div', { class: 'viewer-room' }, make('span', { class: 'viewer-handle', 'aria-hidden': 'true' }), bar, stage, before, after);
  const dialog = make('dialog', { class: 'viewer', 'aria-label': opener.closest('picture-gallery')?.querySelector('figure > figcaption')?.textContent || say('PictureOf', at + 1, links.length) },
    // A dialog may not fill the screen (Fullscreen API §4): the room in it may.
    room);

  /** @param {number} next */
  function show(next) {
    if (next < 0 || next >= links.length) return;
    at = next;
    const figure = figureOf(links[at]);
    const thumb = links[at].querySelector('img');
    photo.removeAttribute('srcset');
    photo.sizes = '100vw';
    photo.src = links[at].href;
    photo.alt = thumb?.alt ?? '';
    caption.replaceChildren(...[...figure?.querySelector('figcaption')?.childNodes ?? []].map(node => node.cloneNode(true)));
    caption.hidden = caption.childNodes.length === 0;
    place.textContent = say('PictureOf', at + 1, links.length);
    place.hidden = links.length === 1;
    for (const [end, isEnd] of /** @type {const} */ ([[before, at === 0], [after, at === links.length - 1]])) end.setAttribute('aria-disabled', String(isEnd));
    before.hidden = after.hidden = links.length === 1;
    if (figure?.id) history.replaceState(history.state, '', `#${figure.id}`);
    const neighbour = links[at + 1];
    if (neighbour) new Image().src = neighbour.href;
  }

  function turnFull() {
    if (document.fullscreenElement) document.exitFullscreen(); else room.requestFullscreen();
  }

  dialog.addEventListener('keydown', key => {
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight', backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    if (key.key === forward) show(at + 1);
    else if (key.key === backward) show(at - 1);
    else if (key.key === 'Home') show(0);
    else if (key.key === 'End') show(links.length - 1);
    else if (key.key === 'f' && !full.hidden && !key.ctrlKey && !key.metaKey) turnFull();
    else return;
    key.preventDefault();
  });
  dialog.addEventListener('fullscreenchange', () => redraw(full, document.fullscreenElement ? compress : expand, say(document.fullscreenElement ? 'LeaveFullScreen' : 'FullScreen')));
  swipes(stage, { aside: way => show(at + (isRightToLeft ? -way : way)), down: () => dialog.close() });
  const back = () => dialog.close();
  addEventListener('popstate', back);
  dialog.addEventListener('close', () => {
    removeEventListener('popstate', back);
    if (document.fullscreenElement) document.exitFullscreen();
    dialog.remove();
    if (history.state?.viewer) history.back();
    else if (location.hash.startsWith('#picture-')) history.replaceState(history.state, '', location.pathname + location.search);
    opener.focus();
  });

  document.body.append(dialog);
  if (!cameByLink) history.pushState({ viewer: true }, '', `#${figureOf(links[at])?.id}`);
  dialog.showModal();
  show(at);
}

/** @param {Element} link */
const figureOf = link => /** @type {HTMLElement | null} */ (link.closest('figure'));
