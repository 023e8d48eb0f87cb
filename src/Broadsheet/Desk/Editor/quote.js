// Words that somebody said, and beside them who, in what role, to whom, when, where it can be checked.
import { Inputs, intoBlock } from './inputs.js';
import { make } from './make.js';

/** A block whose words are edited in place, with inputs under them. */
class Said {
  /** @param {HTMLElement} contentDOM @param {string} name @param {Inputs} inputs @param {import('prosemirror-model').Node} node */
  constructor(contentDOM, name, inputs, node) {
    this.contentDOM = contentDOM;
    this.inputs = inputs;
    this.type = node.type;
    this.dom = make('figure', { class: name }, contentDOM, inputs.dom);
    inputs.show(node.attrs);
  }

  /** @param {import('prosemirror-model').Node} node */
  update(node) {
    if (node.type !== this.type) return false;
    this.inputs.show(node.attrs);
    return true;
  }

  /** @param {Event} event */
  stopEvent(event) {
    return event.target instanceof Node && this.inputs.dom.contains(event.target);
  }

  /** @param {import('prosemirror-view').ViewMutationRecord} mutation */
  ignoreMutation(mutation) {
    return !this.contentDOM.contains(mutation.target);
  }
}

/** @param {import('./words').Say} say @returns {Record<string, import('prosemirror-view').NodeViewConstructor>} */
export const quoteViews = say => ({
  quote: (node, view, place) => new Said(make('blockquote'), 'quote', new Inputs([
    { name: 'speaker', label: say('speaker') }, { name: 'role', label: say('role') }, { name: 'to', label: say('to') },
    { name: 'when', label: say('when') }, { name: 'source', label: say('source'), type: 'url' },
  ], intoBlock(view, place)), node),
  pullQuote: (node, view, place) => new Said(make('p', { dir: 'auto' }), 'pull-quote', new Inputs([{ name: 'credit', label: say('credit') }], intoBlock(view, place)), node),
});
