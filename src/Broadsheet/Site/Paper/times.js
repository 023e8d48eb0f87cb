// "12 minutes ago" for times of the last day: in lists in place of the hour, on a story beside it. The printed page says the hour; only a browser knows now.

const language = document.documentElement.lang || 'en';
const relative = new Intl.RelativeTimeFormat(/^fa\b/.test(language) ? language : `${language}-u-nu-latn`, { numeric: 'auto', style: 'long' });

/** @param {number} seconds since then */
function ago(seconds) {
  if (seconds < 3600) return relative.format(-Math.max(1, Math.round(seconds / 60)), 'minute');
  return relative.format(-Math.round(seconds / 3600), 'hour');
}

function tell() {
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll('time[data-ago]'))) {
    const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
    if (!(seconds >= 0 && seconds < 86_400)) continue;
    time.title ||= time.textContent?.trim() ?? '';
    time.textContent = time.dataset.ago === 'beside' ? `${time.title} (${ago(seconds)})` : ago(seconds);
  }
}

tell();
setInterval(tell, 60_000);
document.addEventListener('broadsheet:added', tell);
