// Sign-in without a keyboard: digits of the code are keys of the page, and the last touch hands the form in. Whoever uses
// the keyboard moves through names and pictures at leisure and presses the button.

const form = document.querySelector('.pictures form');
const code = form?.querySelector('#code');
const keypad = form?.querySelector('.keypad');

let isTouch = false;

function press(key) {
  code.value = key ? (code.value + key).slice(0, code.maxLength) : code.value.slice(0, -1);
  handIn();
}

function handIn() {
  isTouch && form.checkValidity() && form.requestSubmit();
}

if (form) {
  form.addEventListener('pointerdown', () => { isTouch = true; });
  form.addEventListener('keydown', () => { isTouch = false; });
  form.addEventListener('change', event => event.target !== code && handIn());
}

if (keypad) {
  keypad.hidden = false;
  code.inputMode = 'none';
  keypad.addEventListener('click', event => {
    const key = event.target.closest('[data-key]');
    key && press(key.dataset.key);
  });
}
