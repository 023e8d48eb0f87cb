// An archive on its way: how much of the file is sent, and how far the import is, without asking for the page by hand.

/** @param {HTMLFormElement} form */
function sending(form) {
  const shown = /** @type {HTMLElement} */ (form.querySelector('[data-sending]')), bar = /** @type {HTMLProgressElement} */ (shown.querySelector('progress'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    shown.hidden = false;
    const request = new XMLHttpRequest(), buttons = [...form.querySelectorAll('button')];
    const body = new FormData(form, event.submitter);
    for (const button of buttons) button.disabled = true;
    request.upload.addEventListener('progress', sent => { if (sent.lengthComputable) { bar.max = sent.total; bar.value = sent.loaded; } });
    request.addEventListener('load', () => {
      // It leads to the import's page; what was refused is the page itself.
      if (request.status === 200) location.assign(request.responseURL);
      else { document.open(); document.write(request.responseText); document.close(); }
    });
    request.addEventListener('error', () => {
      shown.hidden = true;
      for (const button of buttons) button.disabled = false;
      form.submit();
    });
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(body);
  });
}

/** Puts the newest state in place until there is no newer one. @param {HTMLElement} place */
async function watching(place) {
  while (place.dataset.import === 'going') {
    await new Promise(done => setTimeout(done, 1_000));
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
    if (!answer?.ok) continue;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-import]');
    if (!(now instanceof HTMLElement)) return;
    place.replaceChildren(...now.childNodes);
    place.dataset.import = now.dataset.import;
  }
}

for (const form of document.querySelectorAll('form[data-send]')) sending(/** @type {HTMLFormElement} */ (form));
for (const place of document.querySelectorAll('[data-import="going"]')) void watching(/** @type {HTMLElement} */ (place));
