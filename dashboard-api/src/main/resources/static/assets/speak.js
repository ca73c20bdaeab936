// Reads a text of the page aloud for children who do not read yet. Buttons show only where the device has a voice. Whoever
// puts a part into the page says so (live:part), and its buttons show too.

const synthesis = window.speechSynthesis;

/** The text of the box around the button, or of the parts that it names; what is not on the page is left out. */
function partsOf(button) {
  const ids = button.dataset.speak;
  return ids === 'around'
    ? [button.closest('.hint, .feedback')]
    : ids.split(' ').map(id => document.getElementById(id)).filter(part => part !== null);
}

/** Lines of a list are read with a pause between them. */
const textOf = part => part.textContent.trim().replace(/\s*\n\s*/g, '\n');

function speak(button) {
  const spoken = new SpeechSynthesisUtterance(partsOf(button).map(textOf).join('\n'));
  spoken.lang = button.lang || document.documentElement.lang;
  spoken.rate = 0.85;
  synthesis.cancel();
  synthesis.speak(spoken);
}

function show(part) {
  part.querySelectorAll('[data-speak]').forEach(button => { button.hidden = false; });
}

if (synthesis) {
  show(document);
  document.addEventListener('live:part', event => show(event.detail));
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-speak]');
    button && speak(button);
  });
}
