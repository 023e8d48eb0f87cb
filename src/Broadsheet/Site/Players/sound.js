// Volume, silence and speed as the reader left them last.

const name = 'broadsheet.sound';

/** @param {HTMLMediaElement} media */
export function rememberSound(media) {
  try {
    const { volume = 1, muted = false, rate = 1 } = JSON.parse(localStorage.getItem(name) ?? '{}');
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = muted;
    media.defaultPlaybackRate = media.playbackRate = Math.min(2, Math.max(0.75, rate));
  } catch { /* what another program wrote there is nothing to us */ }
  const keep = () => localStorage.setItem(name, JSON.stringify({ volume: media.volume, muted: media.muted, rate: media.playbackRate }));
  media.addEventListener('volumechange', keep);
  media.addEventListener('ratechange', keep);
}
