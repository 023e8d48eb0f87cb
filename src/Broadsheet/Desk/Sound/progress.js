// Shows how far an upload and the work on a recording are. Without it the page is loaded again by hand.
const work = /** @type {HTMLElement | null} */ (document.querySelector('[data-progress]'));

async function look() {
  const answer = await fetch(/** @type {string} */ (work?.dataset.progress), { headers: { accept: 'application/json' } });
  if (!answer.ok) return;
  const { state, progress } = await answer.json();
  const bar = work?.querySelector('progress');
  if (bar) bar.value = progress;
  if (state === 'Waiting' || state === 'Running') setTimeout(look, 1000);
  else location.reload();
}
if (work) look();

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-upload]'));
form?.addEventListener('submit', event => {
  event.preventDefault();
  const bar = /** @type {HTMLProgressElement} */ (form.querySelector('[data-sent]'));
  const request = new XMLHttpRequest();
  bar.hidden = false;
  request.upload.addEventListener('progress', sent => { bar.value = sent.lengthComputable ? (sent.loaded / sent.total) * 100 : 0; });
  request.addEventListener('load', () => {
    if (request.status < 400) { location.assign(request.responseURL); return; }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const main = page.querySelector('main'), here = document.querySelector('main');
    if (main && here) here.replaceWith(document.adoptNode(main));
    /** @type {HTMLElement | null} */ (document.querySelector('#file'))?.focus();
  });
  request.addEventListener('error', () => form.submit());
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'text/html');
  request.send(new FormData(form));
});
