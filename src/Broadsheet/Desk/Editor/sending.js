// The way to the server: JSON out, an answer or a problem back.

/** A request that outlives its page may carry 64 KiB (Fetch §4.6). */
const outlives = 60_000;

/** @param {HTMLFormElement} form */
const guard = form => /** @type {HTMLInputElement | null} */ (form.querySelector('[name=__RequestVerificationToken]'))?.value ?? '';

/** @param {HTMLFormElement} form @returns {(request: import('./shapes').Request) => Promise<import('./shapes').Reply>} */
export const sender = form => async request => {
  const body = JSON.stringify(request);
  const response = await fetch(form.dataset.save ?? '', {
    method: 'PUT', body, credentials: 'same-origin', keepalive: new Blob([body]).size < outlives, redirect: 'manual', signal: AbortSignal.timeout(30_000),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: guard(form) },
  });
  // A redirect is the way to the sign-in page.
  if (response.type === 'opaqueredirect') return { status: 401 };
  const json = await response.json().catch(() => undefined);
  return response.ok ? { status: response.status, answer: json } : { status: response.status, problem: json };
};

/** @param {HTMLFormElement} form @param {File} file @param {boolean} [mayMove] @returns {Promise<Record<string, any>>} the library's picture, a film's block when it moves and may, or an Error that says why not */
export const sendPicture = (form, file, mayMove = false) => send(form, (form.dataset.pictures ?? '') + (mayMove ? '?moving=true' : ''), file);

/** @param {HTMLFormElement} form @param {File} file @returns {Promise<Record<string, any>>} the recording as a block, or an Error that says why not */
export const sendRecording = (form, file) => send(form, form.dataset.recordings ?? '', file);

/** @param {HTMLFormElement} form @param {string} address @param {File} file */
async function send(form, address, file) {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(address, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json', RequestVerificationToken: guard(form) } });
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(json.detail ?? json.title ?? String(response.status));
  return json;
}
