// Keying: each line goes to the server at Enter and comes back read. What lines mean is decided there; here they are only
// kept, so that a reload loses nothing, and forgotten once they are confirmed.

const form = document.querySelector('#keying');

document.querySelector('[data-keyed]')?.dataset.keyed.split('\n').forEach(key => sessionStorage.removeItem(key));

function start() {
  const text = form.querySelector('#lines');
  const input = form.querySelector('#line');
  const unheard = form.querySelector('[data-unheard]');
  const keep = form.dataset.keep;
  const kept = form.dataset.answer ? null : JSON.parse(sessionStorage.getItem(keep));
  const lines = kept ? kept.lines : text.value.split('\n').filter(line => line.trim());
  let editing = lines.length;
  let asked = 0;

  const revision = () => form.querySelector('[name=revision]');

  function remember() {
    text.value = lines.join('\n');
    sessionStorage.setItem(keep, JSON.stringify({ lines, revision: revision().value }));
  }

  /** Shows how the server reads all lines; an answer that was overtaken by a later question is dropped. */
  async function read() {
    const question = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set('step', 'read');
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
      if (response.status === 401) {
        location.reload();
      } else if (!response.ok) {
        throw new Error(response.status);
      } else if (question === asked) {
        form.querySelector('#reading').outerHTML = await response.text();
      }
      unheard.hidden = true;
    } catch {
      unheard.hidden = false;
    }
  }

  function edit(index) {
    editing = Math.max(0, Math.min(index, lines.length));
    input.value = lines[editing] ?? '';
    input.focus();
  }

  async function enter() {
    const line = input.value.trim();
    if (!line && editing === lines.length) {
      await read();
      (form.querySelector('[data-confirm]:enabled') ?? form.querySelector('.bad .edit'))?.focus();
      return;
    }
    lines.splice(editing, 1, ...(line ? [line] : []));
    remember();
    edit(lines.length);
    await read();
  }

  input.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'ArrowUp' && editing > 0) {
      event.preventDefault();
      edit(editing - 1);
    } else if (event.key === 'ArrowDown' && editing < lines.length) {
      event.preventDefault();
      edit(editing + 1);
    }
  });
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-edit]');
    if (button) {
      edit(Number(button.dataset.edit));
    }
  });

  form.querySelector('[data-plain]').hidden = true;
  form.querySelector('[data-typing]').hidden = false;
  if (form.dataset.answer) {
    remember();
  }
  if (kept) {
    revision().value = kept.revision;
    text.value = lines.join('\n');
    read();
  }
  input.focus();
}

if (form) {
  start();
}
