// Reads a text of the page aloud for children who do not read yet. Buttons show only where the device has a voice.

const synthesis = window.speechSynthesis;

function speak(button) {
  const spoken = new SpeechSynthesisUtterance(document.getElementById(button.dataset.speak).textContent);
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
