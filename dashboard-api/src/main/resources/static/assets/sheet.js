// Entering a sheet: Enter goes on to the next answer and, behind the last one, to the button; nothing is sent by accident.

const entries = [...document.querySelectorAll('.entries input')];

entries.forEach((input, at) => input.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    (entries[at + 1] ?? input.form.querySelector('button.main')).focus();
  }
}));
