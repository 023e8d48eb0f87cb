// Before the page goes: what is unsaved is sent and kept; acts that need all of it stored wait for that.

/** @param {Pick<import('./page').StoryPage, 'saving' | 'copies' | 'notices' | 'say' | 'form'>} page */
export function leaving({ saving, copies, notices, say, form }) {
  document.addEventListener('visibilitychange', () => {
    copies.write();
    if (saving.unsaved) void saving.save();
  });
  addEventListener('pagehide', () => {
    copies.write();
    if (saving.unsaved) void saving.save();
  });
  addEventListener('online', () => { if (saving.unsaved) void saving.save(); });
  addEventListener('focus', () => { if (saving.unsaved) void saving.save(); });
  // Saving needs no submit; the form is one for its fields' sake.
  form.addEventListener('submit', submit => {
    if (submit.submitter?.hasAttribute('formaction')) return;
    submit.preventDefault();
    void saving.save();
  });

  /** What was asked for and now may go on. @type {WeakSet<EventTarget>} */
  const ready = new WeakSet();
  /** @param {Event} event @param {HTMLElement} waiting @param {() => void} goOn */
  const wait = async (event, waiting, goOn) => {
    if (ready.delete(waiting) || !saving.unsaved) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.setAttribute('aria-busy', 'true');
    const stored = await saving.flush();
    waiting.removeAttribute('aria-busy');
    if (!stored) return void notices.raise('notStored', say('notStored'));
    notices.drop('notStored');
    ready.add(waiting);
    goOn();
  };
  document.addEventListener('click', click => {
    const link = click.target instanceof Element ? /** @type {HTMLElement | null} */ (click.target.closest('a[data-flush]')) : null;
    if (link && !click.ctrlKey && !click.metaKey && !click.shiftKey) void wait(click, link, () => link.click());
  }, true);
  document.addEventListener('submit', submit => {
    const waiting = submit.target instanceof HTMLFormElement && submit.target.hasAttribute('data-flush') ? submit.target : null;
    const submitter = submit.submitter;
    if (waiting) void wait(submit, waiting, () => waiting.requestSubmit(submitter));
  }, true);
}
