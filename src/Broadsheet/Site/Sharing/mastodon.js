// Mastodon is many servers: the reader's own is asked for once, and kept in this browser.
import { make } from '../Paper/parts.js';
import { words } from '../Paper/words.js';

const name = 'broadsheet.mastodon';

/** A host, however it was typed; empty when it is none. @param {string} typed */
export function hostOf(typed) {
  const bare = typed.trim().replace(/^@?[^@\s]*@/, '').replace(/^https?:\/\//, '').split('/')[0].toLowerCase();
  return /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z0-9-]{2,}(:\d+)?$/.test(bare) ? bare : '';
}

/** @param {HTMLElement} menu @param {HTMLAnchorElement} link @param {string} text */
export async function askServer(menu, link, text) {
  const leave = (/** @type {string} */ host) => location.assign(`https://${host}/share?text=${encodeURIComponent(text)}`);
  const known = hostOf(localStorage.getItem(name) ?? '');
  if (known) { leave(known); return; }
  if (menu.querySelector('form')) return;
  const say = await words();
  const field = make('input', { class: 'field', id: 'mastodon-server', placeholder: 'mastodon.social', dir: 'ltr', autocapitalize: 'none', spellcheck: 'false', required: '' });
  const form = make('form', { class: 'mastodon' }, make('label', { class: 'label', for: 'mastodon-server' }, say('MastodonServer')), field, make('button', { class: 'press' }, say('Continue')));
  field.addEventListener('input', () => field.setCustomValidity(''));
  form.addEventListener('submit', sent => {
    sent.preventDefault();
    const host = hostOf(field.value);
    if (!host) { field.setCustomValidity(say('MastodonServer')); field.reportValidity(); return; }
    localStorage.setItem(name, host);
    leave(host);
  });
  link.after(form);
  field.focus();
}
