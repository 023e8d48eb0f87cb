// One plays at a time: on this page, and in the reader's other windows of the paper.

const air = new BroadcastChannel('broadsheet.player');

/** @param {HTMLMediaElement} [but] */
function hush(but) {
  for (const media of document.querySelectorAll('audio, video')) if (media instanceof HTMLMediaElement && media !== but && !media.muted) media.pause();
}

document.addEventListener('play', begun => {
  if (!(begun.target instanceof HTMLMediaElement) || begun.target.muted) return;
  hush(begun.target);
  air.postMessage('play');
}, true);
air.addEventListener('message', () => hush());

export {};
