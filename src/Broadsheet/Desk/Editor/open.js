// A story's page has a form for it and its draft beside it; other pages of the desk have neither.
import { StoryPage } from './page.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.writing'));
const draft = document.querySelector('script[data-draft]')?.textContent;

if (form && draft) new StoryPage(form, JSON.parse(draft));
