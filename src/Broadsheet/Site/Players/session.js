// The lock screen, the headphones' button and the keyboard's media keys (Media Session). Told anew at each start: the last to sound has them.

/** @param {HTMLMediaElement} media @param {{ title: string, show?: string, cover?: string }} about @param {((seconds: number) => void) | null} skip null where one cannot move about */
export function session(media, { title, show, cover }, skip) {
  if (!('mediaSession' in navigator)) return;
  const told = navigator.mediaSession;
  media.addEventListener('playing', () => {
    told.metadata = new MediaMetadata({ title, artist: show ?? '', artwork: cover ? [{ src: cover }] : [] });
    /** @type {[MediaSessionAction, MediaSessionActionHandler | null][]} */
    const acts = [
      ['play', () => { media.play(); }], ['pause', () => media.pause()],
      ['seekbackward', skip && (() => skip(-15))], ['seekforward', skip && (() => skip(30))],
      ['seekto', skip && (act => { media.currentTime = act.seekTime ?? media.currentTime; })],
    ];
    for (const [name, act] of acts) {
      try { told.setActionHandler(name, act); } catch { /* not every browser knows every act */ }
    }
  });
  const state = () => {
    told.playbackState = media.paused ? 'paused' : 'playing';
    if (Number.isFinite(media.duration) && media.duration > 0) told.setPositionState?.({ duration: media.duration, position: Math.min(media.currentTime, media.duration), playbackRate: media.playbackRate });
  };
  for (const event of ['playing', 'pause', 'seeked', 'ratechange']) media.addEventListener(event, state);
}
