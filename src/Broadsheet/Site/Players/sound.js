// Volume, silence and speed as the reader left them last.

const name = 'broadsheet.sound';

/** @param {HTMLMediaElement} media @param {boolean} [isLive] what is sent now has no other speed than its own */
export function rememberSound(media, isLive = false) {
  let last = 1;
  try {
    const { volume = 1, muted = false, rate = 1 } = JSON.parse(localStorage.getItem(name) ?? '{}');
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = muted;
    last = Math.min(2, Math.max(0.75, rate));
    if (!isLive) media.defaultPlaybackRate = media.playbackRate = last;
  } catch { /* what another program wrote there is nothing to us */ }
  const keep = () => localStorage.setItem(name, JSON.stringify({ volume: media.volume, muted: media.muted, rate: isLive ? last : media.playbackRate }));
  media.addEventListener('volumechange', keep);
  media.addEventListener('ratechange', keep);
}
