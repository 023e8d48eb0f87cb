// A form marked data-once is sent once, however often its button is pressed.
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-once]'))) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
  });
}

// Coming back by the browser's own button, it may be sent again.
addEventListener('pageshow', () => {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-sent]'))) delete form.dataset.sent;
});

// Choosing a time means that it is meant.
document.querySelector('.when-time')?.addEventListener('input', () => {
  const later = /** @type {HTMLInputElement | null} */ (document.querySelector('input[name="when"][value="later"]'));
  if (later) later.checked = true;
});
