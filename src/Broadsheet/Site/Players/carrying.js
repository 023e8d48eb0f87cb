// What plays, for the next page of this tab. A browser may refuse to sound before a touch: then the player waits for one.

/** @typedef {{ episode: string, src: string, isLive?: boolean, title: string, show: string, duration: string, cover: string, chapters: string, transcript: string, at: number, rate: number, isPlaying: boolean }} Carried */

const name = 'broadsheet.playing';

/** @returns {Carried | null} */
export function carried() {
  try { return JSON.parse(sessionStorage.getItem(name) ?? 'null'); } catch { return null; }
}

/** @param {Carried} what */
export const carry = what => sessionStorage.setItem(name, JSON.stringify(what));

export const putDown = () => sessionStorage.removeItem(name);
