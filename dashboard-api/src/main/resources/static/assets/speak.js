// Reads a text of the page aloud for children who do not read yet. Buttons show only where the device has a voice.

const synthesis = window.speechSynthesis;

function speak(button) {
  const spoken = new SpeechSynthesisUtterance(document.getElementById(button.dataset.speak).textContent);
  spoken.lang = button.lang || document.documentElement.lang;
  spoken.rate = 0.85;
  synthesis.cancel();
  synthesis.speak(spoken);
}

if (synthesis) {
  for (const button of document.querySelectorAll('[data-speak]')) {
    button.hidden = false;
    button.addEventListener('click', () => speak(button));
  }
}
