// A film in several sizes (HLS). The reading of it is fetched when the film is started, and only by browsers that cannot do it themselves.
import { choice } from './board.js';

/** @param {HTMLMediaElement} video @param {string} address of the master playlist; empty when there is one file only @param {import('../Paper/words.js').Say} say */
export function streaming(video, address, say) {
  const list = choice(say('Quality'), [['-1', say('Automatic')]], level => { choose(Number(level)); });
  list.hidden = true;
  let choose = (/** @type {number} */ _level) => { /* nothing to choose among yet */ };
  if (!address) return { list };

  const plain = video.src;
  // A broadcast has no file beside its playlist, and most browsers would only stumble over that.
  const isAlone = video.getAttribute('src') === address;
  const wait = () => {
    if (isAlone && 'MediaSource' in window) { video.removeAttribute('src'); video.load(); }
    video.addEventListener('play', begin, { once: true });
  };

  async function begin() {
    const { default: Hls } = await import('hls.js/light');
    if (!Hls.isSupported()) {
      // Safari on a phone reads it by itself; whoever does not stays with the file.
      if (video.canPlayType('application/vnd.apple.mpegurl')) { video.src = address; await video.play(); }
      return;
    }
    const at = video.currentTime;
    const hls = new Hls({ enableWorker: false, liveDurationInfinity: true, startPosition: at > 0 ? at : -1 });
    hls.on(Hls.Events.MANIFEST_PARSED, () => {
      list.length = 1;
      list.append(...hls.levels.map((level, place) => new Option(`${level.height}p`, String(place))));
      list.hidden = hls.levels.length < 2;
      video.play().catch(() => { /* shown by the button's state */ });
    });
    hls.on(Hls.Events.ERROR, (_, trouble) => {
      if (!trouble.fatal) return;
      hls.destroy();
      list.hidden = true;
      if (isAlone) { wait(); video.dispatchEvent(new Event('error')); return; }
      video.src = plain;
      video.currentTime = at;
      video.play().catch(() => { /* the element says so itself */ });
    });
    choose = level => { hls.nextLevel = level; };
    hls.loadSource(address);
    hls.attachMedia(video);
  }
  wait();
  return { list };
}
