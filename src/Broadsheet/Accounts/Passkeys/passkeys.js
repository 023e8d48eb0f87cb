/** Passkeys (WebAuthn Level 3 §5.1): asks the house what it wants, the browser for it, and sends the form with the answer. */
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-passkey]'))) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) break;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    const credential = /** @type {HTMLInputElement} */ (form.elements.namedItem('credential'));
    if (credential.value) return;
    event.preventDefault();
    ask(form)
      .then((answer) => (credential.value = JSON.stringify(answer)))
      .catch(() => (credential.value = 'none'))
      .finally(() => form.submit());
  });
}

/** @param {HTMLFormElement} form */
async function ask(form) {
  const answer = await fetch(form.dataset.options ?? '', { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form))) });
  if (!answer.ok) throw new Error(answer.statusText);
  const wanted = await answer.json();
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) });
}
