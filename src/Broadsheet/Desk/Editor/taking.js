// Picture files that are chosen, dropped or pasted go to the library; a line holds their place until they are there.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { make } from './make.js';
import { readBlock } from './read.js';
import { schema } from './schema.js';

/** @typedef {(file: File) => Promise<Record<string, any>>} Send */

/** What the library says of a picture, as a block has it. @param {Record<string, any>} sent */
export function asPicture({ blob, width, height, alt, caption, credit, creditLine, crops }) {
  const said = Object.entries({ alt, caption, creditLine: creditLine ?? credit }).filter(([, words]) => words);
  return { blob, width: width ?? null, height: height ?? null, ...Object.fromEntries(said), ...(crops?.length > 0 ? { crops } : {}) };
}

/** The same as the editor's document has it: what is not edited there stands under `rest`. @param {Record<string, any>} picture */
export const asNode = ({ crops, ...picture }) => ({ ...picture, rest: crops ? { crops } : null });

/** What was sent as the editor's document has it: a picture that moves comes back as the film that it became. @param {Record<string, any>} sent */
const nodeOf = sent => (sent.type ? readBlock(/** @type {import('./shapes').Block} */ (sent)) : schema.nodes.picture.create(asNode(asPicture(sent))));

/** Asks for a file. @param {(file: File) => void} taken @param {boolean} [several] @param {string} [accept] */
export function choose(taken, several = false, accept = 'image/*') {
  const input = make('input', { type: 'file', accept, multiple: several, onchange: () => { for (const file of input.files ?? []) taken(file); } });
  input.click();
}

const key = new PluginKey('taking');

/** @param {DataTransfer | null | undefined} data */
const pictures = data => Array.from(data?.files ?? []).filter(file => file.type.startsWith('image/'));

/** @param {Send} send @param {import('./words').Say} say @param {(file: File, why: unknown) => void} failed */
export function taking(send, say, failed) {
  /** @param {import('prosemirror-view').EditorView} view @param {File} file @param {number} position @param {Send} [sender] */
  const take = async (view, file, position, sender = send) => {
    const mark = {}, line = make('p', { class: 'taking', role: 'status' }, say('pictureSending', file.name));
    view.dispatch(view.state.tr.setMeta(key, { add: Decoration.widget(between(view.state.doc, position), line, { mark }) }));
    try {
      const block = nodeOf(await sender(file));
      const at = key.getState(view.state).find(undefined, undefined, (/** @type {any} */ spec) => spec.mark === mark)[0]?.from;
      if (at !== undefined) view.dispatch(view.state.tr.insert(between(view.state.doc, at), block));
    } catch (why) {
      failed(file, why);
    } finally {
      view.dispatch(view.state.tr.setMeta(key, { done: mark }));
    }
  };

  const plugin = new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, /** @type {DecorationSet} */ lines) {
        const told = tr.getMeta(key), mapped = lines.map(tr.mapping, tr.doc);
        if (told?.add) return mapped.add(tr.doc, [told.add]);
        return told?.done ? mapped.remove(mapped.find(undefined, undefined, spec => spec.mark === told.done)) : mapped;
      },
    },
    props: {
      decorations(state) { return key.getState(state); },
      handleDrop(view, drop, _, moved) {
        const files = moved ? [] : pictures(drop.dataTransfer), at = view.posAtCoords({ left: drop.clientX, top: drop.clientY })?.pos;
        if (files.length > 0) drop.preventDefault();
        for (const file of files) void take(view, file, at ?? view.state.doc.content.size);
        return files.length > 0;
      },
      handlePaste(view, { clipboardData }) {
        // Word puts a picture of the words beside them: words go first.
        const files = clipboardData?.types.includes('text/html') || clipboardData?.types.includes('text/plain') ? [] : pictures(clipboardData);
        for (const file of files) void take(view, file, view.state.selection.from);
        return files.length > 0;
      },
    },
  });
  return { plugin, take };
}

/** The place between two blocks that is nearest behind. @param {import('prosemirror-model').Node} doc @param {number} position */
function between(doc, position) {
  const at = doc.resolve(Math.min(position, doc.content.size));
  return at.depth === 0 ? at.pos : at.after(1);
}
