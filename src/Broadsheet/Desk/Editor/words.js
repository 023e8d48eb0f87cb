// What the editor says, in English. The page's own words, in the interface's language, go before these.

const english = {
  body: 'Story text', toolbar: 'Formatting', slashMenu: 'Insert a block',
  paragraph: 'Paragraph', heading2: 'Heading', heading3: 'Smaller heading', heading4: 'Smallest heading',
  strong: 'Bold', emphasis: 'Italic', strike: 'Struck out', subscript: 'Subscript', superscript: 'Superscript', code: 'Code',
  link: 'Link', bullets: 'List', numbers: 'Numbered list', quote: 'Quote', pullQuote: 'Pull quote', picture: 'Picture', rule: 'Divider', codeBlock: 'Code block',
  undo: 'Undo', redo: 'Redo', placeholder: 'Write, or type / for a block',
  linkAddress: 'Address', linkApply: 'Link', linkRemove: 'Remove link', linkOpen: 'Open', cancel: 'Cancel', linkWrong: 'An address begins with https://, mailto:, tel:, / or #.',
  speaker: 'Who', role: 'Role', to: 'To whom', when: 'When', source: 'Source (address)', credit: 'Who said it',
  alt: 'Alt text: what is to be seen', caption: 'Caption', creditLine: 'Credit', altMissing: 'No alt text yet',
  pictureChoose: 'Choose a picture', pictureReplace: 'Another picture', pictureRemove: 'Remove', pictureSending: 'Sending {0}…', pictureFailed: '{0} was not taken: {1}', pictureKnown: 'The library already had this picture.',
  blockUp: 'Move up', blockDown: 'Move down', blockRemove: 'Remove', blockAs: 'Stays as it is. It can be moved and removed here.',
  gallery: 'Gallery, pictures: {0}', video: 'Video', audio: 'Audio', file: 'File', table: 'Table, rows: {0}', factBox: 'Fact box', embed: 'Embed', html: 'HTML of an import', unknown: 'Block of the kind “{0}”',
  count: '{0} words · {1} min', countOf: '{0} of {1} words',
  saved: 'Saved {0}', upToDate: 'Saved', unsaved: 'Not saved yet', saving: 'Saving…',
  retrying: 'Not saved – trying again (a copy is kept in this browser)', refused: 'Not saved: {0}', conflictStands: 'Saved, but for what waits for a choice',
  signedOut: 'You were signed out. Your text is still here; it is saved as soon as you are signed in again.', signIn: 'Sign in (new tab)',
  copyFound: 'This browser has text that the desk does not: written {0}. The desk’s was saved {1}.', copyUse: 'Use the copy of this browser', copyKeep: 'Keep what the desk has', copyLook: 'What differs',
  copyAside: 'The copy of this browser is set aside.', copyBack: 'Bring it back', copyDrop: 'Throw it away',
  conflict: 'Somebody else changed this too.', conflictRemoved: 'Somebody else removed this.', conflictMineRemoved: 'You removed this; somebody else changed it.',
  before: 'Before', mine: 'Yours', theirs: 'Theirs', keepMine: 'Keep mine', keepTheirs: 'Keep theirs', keepBoth: 'Keep both', nothingThere: 'Nothing', notStored: 'Not everything is saved yet. See above the text.',
};

/** @typedef {keyof typeof english} Word @typedef {(word: Word, ...parts: unknown[]) => string} Say */

/** @param {Record<string, string>} [words] @returns {Say} */
export const sayer = (words = {}) => (word, ...parts) =>
  (words[word] ?? english[word]).replace(/\{(\d)\}/g, (_, place) => String(parts[Number(place)] ?? ''));
