// Copies a text that stands on the page. Over plain HTTP inside a school the browser has no clipboard, but it copies a selection.

async function copy(field) {
  field.select();
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(field.value);
  } else if (!document.execCommand('copy')) {
    throw new Error('nothing was copied');
  }
}

document.querySelectorAll('[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const said = button.parentElement.querySelector('[role=status]');
    said.textContent = '';
    try {
      await copy(document.getElementById(button.dataset.copy));
      said.textContent = button.dataset.copied;
    } catch {
      // The text stays selected: Ctrl+C does the rest.
    }
  });
});
