// A live page goes on by itself: what is new waits behind a button while one reads further down, and shows at once when the top is in view.
import { words } from '../Paper/words.js';

/** @typedef {{ number: number, html: string }} Told */

export class LivePage extends HTMLElement {
  async connectedCallback() {
    const posts = this.querySelector('.live-posts'), pill = this.querySelector('.live-pill');
    if (!posts || !pill || !this.dataset.events) return;
    const say = await words();
    const title = document.title;
    /** @type {Told[]} */
    let waiting = [];
    const press = document.createElement('button');
    press.type = 'button';
    press.className = 'press';
    press.addEventListener('click', () => {
      const first = waiting[0];
      show();
      const shown = first && document.getElementById(`post-${first.number}`);
      if (!shown) return;
      posts.scrollIntoView();
      shown.tabIndex = -1;
      shown.focus({ preventScroll: true });
    });

    const events = new EventSource(`${this.dataset.events}?since=${this.dataset.since}`);
    events.addEventListener('post', told => {
      /** @type {Told} */
      const post = JSON.parse(told.data);
      const standing = document.getElementById(`post-${post.number}`);
      if (standing) { standing.replaceWith(article(post)); moments(); return; }
      waiting = [post, ...waiting.filter(other => other.number !== post.number)];
      if (isAtTop()) show(); else offer();
    });
    events.addEventListener('end', told => {
      events.close();
      const mark = this.querySelector('.live-mark');
      if (mark) mark.textContent = JSON.parse(told.data).words;
    });
    let isLost = false;
    events.addEventListener('error', () => { isLost = true; if (waiting.length === 0) pill.textContent = say('LostConnection'); });
    events.addEventListener('open', () => { if (isLost && waiting.length === 0) pill.textContent = ''; isLost = false; });

    const isAtTop = () => document.visibilityState === 'visible' && posts.getBoundingClientRect().top >= 0;

    function offer() {
      if (!pill) return;
      press.textContent = say.count('NewPosts', waiting.length);
      if (!press.isConnected) pill.replaceChildren(press);
      document.title = `(${waiting.length}) ${title}`;
    }

    function show() {
      const pinned = posts?.querySelector('.live-post[data-pinned]');
      const added = waiting.map(article);
      if (pinned) pinned.after(...added); else pill?.after(...added);
      waiting = [];
      pill?.replaceChildren();
      posts?.querySelector('.live-none')?.remove();
      document.title = title;
      moments();
      document.dispatchEvent(new Event('broadsheet:added'));
    }

    /** The list of key moments follows what stands on the page. */
    const moments = () => {
      const nav = /** @type {HTMLElement | null} */ (this.querySelector('.live-keys'));
      const keys = [...posts.querySelectorAll('.live-post[data-key]')].sort((one, other) => numberOf(other) - numberOf(one));
      if (!nav) return;
      nav.hidden = keys.length === 0;
      nav.querySelector('ol')?.replaceChildren(...keys.map(post => {
        const link = Object.assign(document.createElement('a'), { href: `#${post.id}` });
        link.append(post.querySelector('h2, .story-body p')?.textContent ?? '');
        const entry = document.createElement('li');
        entry.append(link);
        return entry;
      }));
    };
  }
}

const numberOf = (/** @type {Element} */ post) => Number(post.id.slice('post-'.length));

/** A post as the server set it. @param {Told} told */
function article(told) {
  const holder = document.createElement('template');
  holder.innerHTML = told.html.trim();
  return /** @type {HTMLElement} */ (holder.content.firstElementChild);
}

customElements.define('live-page', LivePage);
