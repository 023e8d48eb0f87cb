/** `<follow-toggle mark>`: follows a tag, an author or a section. Signed out, the form leads to the door, as it does without script. */
import { me } from '../Me/me.js';

class FollowToggle extends HTMLElement {
  async connectedCallback() {
    const own = await me();
    const form = this.querySelector('form');
    const button = form?.querySelector('button');
    if (!own || !form || !button) return;
    const mark = this.getAttribute('mark') ?? '';
    this.show(button, own.follows.has(mark));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const begins = !own.follows.has(mark);
      const body = new URLSearchParams({ mark });
      if (!begins) body.set('remove', '1');
      const answer = await fetch('/account/follow', { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok) return;
      if (begins) own.follows.add(mark);
      else own.follows.delete(mark);
      this.show(button, begins);
    });
  }

  /** @param {HTMLButtonElement} button @param {boolean} follows */
  show(button, follows) {
    button.setAttribute('aria-pressed', String(follows));
    const label = button.querySelector('span');
    if (label) label.textContent = (follows ? button.dataset.following : button.dataset.follow) ?? '';
  }
}

customElements.define('follow-toggle', FollowToggle);
