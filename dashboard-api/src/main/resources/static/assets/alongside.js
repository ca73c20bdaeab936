// How sure a pupil is of a list, and which pack was opened: kept and sent in the way of answers, so that it waits for the
// connection as they do.

const keep = (path, fields) => document.dispatchEvent(new CustomEvent('practice:keep', { detail: { path, fields } }));

document.querySelectorAll('[data-feelings]').forEach(form => {
  form.addEventListener('submit', event => {
    event.preventDefault();
    const { activity, moment } = form.elements;
    keep('/me/practice/feelings', { activity: activity.value, moment: moment.value, feeling: event.submitter.value });
    const thanks = form.querySelector('[data-thanks]');
    form.querySelector('fieldset').hidden = true;
    thanks.hidden = false;
    thanks.textContent = thanks.dataset.say;
  });
});

document.querySelectorAll('[data-pack]').forEach(link => {
  const open = () => {
    keep('/me/practice/packs', { pack: link.dataset.pack });
    link.parentElement.querySelector('[data-opened]').hidden = false;
  };
  link.addEventListener('click', open, { once: true });
  link.addEventListener('auxclick', event => event.button === 1 && open(), { once: true });
});
