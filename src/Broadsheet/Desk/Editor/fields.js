// The fields around the text: everything with data-field, whose value is one string.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

export class Fields {
  /** What each showed for the value that the desk gave: an untouched field keeps that value to the letter. @type {Map<Field, { shown: string, value: unknown }>} */
  #given = new Map();

  /** @param {HTMLElement} form @param {import('./shapes').Fields} values */
  constructor(form, values) {
    /** @type {Map<string, Field>} */
    this.byName = new Map(Array.from(/** @type {NodeListOf<Field>} */ (form.querySelectorAll('[data-field]')), field => [field.dataset.field ?? '', field]));
    for (const [name, field] of this.byName) this.#given.set(field, { shown: asPrinted(field), value: values[name] ?? '' });
  }

  /** @returns {import('./shapes').Fields} */
  read() {
    return Object.fromEntries(Array.from(this.byName, ([name, field]) => {
      const given = this.#given.get(field), shown = shownBy(field);
      return [name, given && given.shown === shown ? given.value : shown];
    }));
  }

  /** @param {import('./shapes').Fields} values */
  write(values) {
    for (const [name, field] of this.byName) {
      if (!(name in values) || values[name] === this.read()[name]) continue;
      const value = String(values[name] ?? '');
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
      else field.value = value;
      this.#given.set(field, { shown: shownBy(field), value: values[name] });
      field.dispatchEvent(new Event('refilled', { bubbles: true }));
    }
  }
}

/** @param {Field} field */
function shownBy(field) {
  return field instanceof HTMLInputElement && field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
}

/** What it showed before anybody typed. @param {Field} field */
function asPrinted(field) {
  if (field instanceof HTMLSelectElement) return (Array.from(field.options).find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.defaultChecked ? field.value : '';
  return field.defaultValue.replaceAll('\r\n', '\n');
}
