/** What the editor says, in the interface's language: `{0}` stands for the first part. @typedef {(word: string, ...parts: unknown[]) => string} Say */

/** The desk hands its words over with the draft (Desk/Words, those that begin with "Editor."). @param {Record<string, string>} words @returns {Say} */
export const sayer = words => (word, ...parts) => (words[word] ?? word).replace(/\{(\d)\}/g, (_, place) => String(parts[Number(place)] ?? ''));
