// A picture with what belongs to it: what is to be seen, what it tells, who made it.
import { Inputs, intoBlock } from './inputs.js';
import { make, spoken } from './make.js';
import { asNode } from './taking.js';

/** @typedef {import('./words').Say} Say */
/** @typedef {{ written: (name: string, value: string | null) => void, another: () => void, remove: () => void }} Acts */

export class PictureCard {
  /** @param {Say} say @param {Acts} acts */
  constructor(say, { written, another, remove }) {
    this.say = say;
    this.image = make('img', { alt: '', draggable: 'false' });
    this.missing = make('small', { class: 'alt-missing' }, say('altMissing'));
    this.inputs = new Inputs([
      { name: 'alt', label: say('alt'), rows: 2 }, { name: 'caption', label: say('caption'), rows: 2 }, { name: 'creditLine', label: say('creditLine') },
    ], written);
    this.acts = make('div', { class: 'picture-acts', lang: spoken().lang },
      make('button', { type: 'button', class: 'quiet-press', onclick: another }, say('pictureReplace')),
      make('button', { type: 'button', class: 'quiet-press', onclick: remove }, say('pictureRemove')), this.missing);
    this.dom = make('figure', { class: 'picture', contenteditable: 'false' }, this.image, this.acts, this.inputs.dom);
  }

  /** @param {Record<string, any>} picture */
  show(picture) {
    const source = picture.blob ? `/pictures/${encodeURIComponent(picture.blob)}/640` : picture.href ?? '';
    if (this.image.getAttribute('src') !== source) {
      this.image.src = source;
      if (picture.width && picture.height) Object.assign(this.image, { width: picture.width, height: picture.height });
    }
    this.image.alt = picture.alt ?? '';
    this.missing.hidden = Boolean(picture.alt);
    this.inputs.show(picture);
  }
}

/** @param {Say} say @param {(found: (picture: Record<string, any>) => void) => void} choose @returns {import('prosemirror-view').NodeViewConstructor} */
export const pictureView = (say, choose) => (node, view, place) => {
  const { type } = node;
  const card = new PictureCard(say, {
    written: intoBlock(view, place),
    another: () => choose(picture => {
      const at = place(), now = at === undefined ? null : view.state.doc.nodeAt(at);
      if (at !== undefined && now) view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { id: now.attrs.id, ...asNode(picture) }));
    }),
    remove: () => {
      const at = place(), now = at === undefined ? null : view.state.doc.nodeAt(at);
      if (at !== undefined && now) view.dispatch(view.state.tr.delete(at, at + now.nodeSize));
      view.focus();
    },
  });
  card.show(node.attrs);
  return {
    dom: card.dom,
    update: now => { if (now.type !== type) return false; card.show(now.attrs); return true; },
    stopEvent: event => event.target instanceof Element && event.target.closest('input, textarea, button') !== null,
    ignoreMutation: () => true,
  };
};
