// Keys, and what is typed at the start of a line: ## - 1. > ---
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Selection } from 'prosemirror-state';
import { acts, put } from './acts.js';
import { moveBlock } from './moving.js';
import { schema } from './schema.js';

const { nodes } = schema;

/** @type {import('prosemirror-state').Command} */
const breakLine = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type === nodes.codeBlock) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create()).scrollIntoView());
  return true;
};

/** @param {{ save: () => void, link: import('prosemirror-state').Command, find: import('prosemirror-state').Command }} page */
export const keys = ({ save, link, find }) => [
  keymap({
    'Mod-b': acts.strong.does, 'Mod-i': acts.emphasis.does, 'Mod-k': link, 'Mod-h': find, 'Mod-Alt-f': find, 'Mod-e': acts.code.does, 'Mod-.': acts.superscript.does, 'Mod-,': acts.subscript.does, 'Mod-Shift-x': acts.strike.does,
    'Mod-Alt-0': acts.paragraph.does, 'Mod-Alt-2': acts.heading2.does, 'Mod-Alt-3': acts.heading3.does, 'Mod-Alt-4': acts.heading4.does,
    'Mod-Shift-7': acts.numbers.does, 'Mod-Shift-8': acts.bullets.does, 'Mod-Shift-9': acts.quote.does,
    'Mod-z': acts.undo.does, 'Mod-y': acts.redo.does, 'Mod-Shift-z': acts.redo.does,
    'Alt-Shift-ArrowUp': moveBlock(-1), 'Alt-Shift-ArrowDown': moveBlock(1),
    'Mod-s': () => { save(); return true; },
    'Shift-Enter': chainCommands(exitCode, breakLine),
    Enter: splitListItem(nodes.entry), Tab: sinkListItem(nodes.entry), 'Shift-Tab': liftListItem(nodes.entry),
  }),
  keymap(baseKeymap),
];

/** Runs an act in place of the signs that were typed. @param {RegExp} signs @param {import('prosemirror-state').Command} act */
const becomes = (signs, act) => new InputRule(signs, (state, _, start, end) => {
  if (state.selection.$from.depth !== 1) return null;
  /** @type {import('prosemirror-state').Transaction | null} */
  let made = null;
  const bare = state.apply(state.tr.delete(start, end));
  act(bare, tr => { made = tr; });
  if (!made) return null;
  const tr = state.tr.delete(start, end), { steps, selection } = /** @type {import('prosemirror-state').Transaction} */ (made);
  for (const step of steps) tr.step(step);
  return tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON()));
});

export const typed = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, signs => ({ level: signs[1].length })),
    textblockTypeInputRule(/^```$/, nodes.codeBlock),
    wrappingInputRule(/^\s?[-*]\s$/, nodes.list),
    wrappingInputRule(/^1[.)]\s$/, nodes.list, { ordered: true }),
    becomes(/^>\s$/, acts.quote.does),
    becomes(/^---$/, put(nodes.rule.create())),
  ],
});
