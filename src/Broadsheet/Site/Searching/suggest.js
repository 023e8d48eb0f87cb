// Suggestions under the search box: a combobox as the ARIA practices describe it. Without it the box is a plain form.

/** @typedef {{ text: string, kind?: string, address?: string }} Suggestion */

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[data-suggest]'))) attend(field);

/** @param {HTMLInputElement} field */
function attend(field) {
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', field.dataset.suggestLabel ?? '');
  field.form?.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' }))
    field.setAttribute(name, value);

  /** @type {Suggestion[]} */
  let offered = [];
  let at = -1;
  /** @type {AbortController | undefined} */
  let asking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const close = () => { list.hidden = true; at = -1; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };

  /** @param {number} next */
  function point(next) {
    at = (next + offered.length + 1) % (offered.length + 1);
    [...list.children].forEach((entry, place) => entry.setAttribute('aria-selected', String(place === at)));
    if (at < offered.length) field.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    else field.removeAttribute('aria-activedescendant');
  }

  /** @param {Suggestion} chosen */
  function choose(chosen) {
    close();
    if (chosen.address) { location.assign(chosen.address); return; }
    field.value = chosen.text;
    field.form?.requestSubmit();
  }

  function show() {
    list.replaceChildren(...offered.map((suggestion, place) => {
      const entry = document.createElement('li');
      entry.id = `${list.id}-${place}`;
      entry.role = 'option';
      entry.textContent = suggestion.text;
      if (suggestion.kind) entry.append(Object.assign(document.createElement('span'), { textContent: suggestion.kind }));
      entry.addEventListener('pointerdown', press => { press.preventDefault(); choose(suggestion); });
      return entry;
    }));
    list.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(offered.length > 0));
    at = offered.length;
  }

  async function ask() {
    asking?.abort();
    const words = field.value.trim();
    if (words.length < 2) { close(); return; }
    asking = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: asking.signal });
      if (!answer.ok) return;
      offered = await answer.json();
      show();
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) close();
    }
  }

  field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(ask, 120); });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', key => {
    if (list.hidden) return;
    if (key.key === 'ArrowDown') point(at === offered.length ? 0 : at + 1);
    else if (key.key === 'ArrowUp') point(at - 1);
    else if (key.key === 'Escape') close();
    else if (key.key === 'Enter' && at >= 0 && at < offered.length) choose(offered[at]);
    else return;
    key.preventDefault();
  });
}
