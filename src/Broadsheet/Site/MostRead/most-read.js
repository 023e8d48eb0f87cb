// Says once that a story was read: after some seconds in which it was really before somebody's eyes. No cookie, no name. And fills the front's list of what others read.

const secondsOfReading = 8;

const story = /** @type {HTMLElement | null} */ (document.querySelector('article[data-story]'));
if (story?.dataset.story && navigator.sendBeacon) {
  const address = story.dataset.story;
  let seconds = 0;
  const clock = setInterval(() => {
    if (document.visibilityState !== 'visible' || navigator.webdriver) return;
    seconds += 1;
    if (seconds < secondsOfReading) return;
    clearInterval(clock);
    navigator.sendBeacon(`/${address.split('/')[1]}/most-read/`, address);
  }, 1000);
}

async function fill() {
  const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-most-read]'));
  const rows = list?.querySelector('ol');
  if (!list || !rows) return;
  const answer = await fetch(list.dataset.mostRead ?? '');
  const stories = /** @type {{ address: string, headline: string }[]} */ (answer.ok ? await answer.json() : []);
  for (const { address, headline } of stories.slice(0, 6)) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = headline;
    const row = document.createElement('li');
    row.append(link);
    rows.append(row);
  }
  list.hidden = stories.length < 3;
}

// Without the list the front is whole.
fill().catch(() => {});

export {};
