// Keys of a player, while the focus is in it: as the practices for media players have them. Play and steps do not mirror: time runs one way.

/** @param {HTMLElement} player @param {HTMLMediaElement} media @param {{ turn: () => void, skip: (seconds: number) => void, go: (to: number) => void, length: () => number }} board @param {Record<string, () => void>} [more] */
export function keys(player, media, board, more = {}) {
  /** @type {Record<string, () => void>} */
  const acts = {
    ' ': board.turn, k: board.turn, m: () => { media.muted = !media.muted; },
    ArrowLeft: () => board.skip(-5), ArrowRight: () => board.skip(5), j: () => board.skip(-10), l: () => board.skip(10),
    ArrowUp: () => { media.volume = Math.min(1, media.volume + 0.05); }, ArrowDown: () => { media.volume = Math.max(0, media.volume - 0.05); },
    Home: () => board.go(0), End: () => board.go(board.length()), ...more,
  };
  player.addEventListener('keydown', key => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.defaultPrevented || !(key.target instanceof Element)) return;
    const act = acts[key.key.length === 1 ? key.key.toLowerCase() : key.key];
    // A slider, a list, a link and a button keep the keys that are theirs.
    const own = key.target.matches('select') || (key.target.matches('input') && key.key.length > 1) || (key.target.matches('button, a, summary') && key.key === ' ');
    if (!act || own) return;
    key.preventDefault();
    act();
  });
}
