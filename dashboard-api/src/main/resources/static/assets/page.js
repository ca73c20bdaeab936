// Opens the drawer when the answers behind a cell have come; moves between cells by arrow keys; prints.

// The library notes the page's address for a history that is switched off. Nothing stays in the browser but what a teacher
// is keying, and that is forgotten with the sign-out.
function forget(isForgotten) {
  Object.keys(sessionStorage).filter(isForgotten).forEach(key => sessionStorage.removeItem(key));
}

forget(key => !key.startsWith('keying:'));
document.querySelector('form[action="/logout"]')?.addEventListener('submit', () => forget(() => true));

const drawer = document.querySelector('#evidence');

function show(hasTrouble) {
  drawer.querySelector('#evidence-body').hidden = hasTrouble;
  drawer.querySelector('[data-trouble]').hidden = !hasTrouble;
  if (!drawer.open) {
    drawer.showModal();
  }
}

if (drawer) {
  document.body.addEventListener('htmx:afterSwap', () => show(false));
  document.body.addEventListener('htmx:sendError', () => show(true));
  document.body.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status !== 401) {
      show(true);
    }
  });
  drawer.addEventListener('click', event => {
    if (event.target === drawer || event.target.closest('[data-close]')) {
      drawer.close();
    }
  });
}

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** The next cell with a value in a direction, or none. */
function neighbour(cell, [down, right]) {
  const rows = cell.closest('tbody').rows;
  let row = cell.parentElement.sectionRowIndex + down;
  let column = cell.cellIndex + right;
  while (rows[row]?.cells[column]) {
    const link = rows[row].cells[column].querySelector('a');
    if (link) {
      return link;
    }
    row += down;
    column += right;
  }
  return null;
}

/** One listener for all cells: to wire a thousand links one by one keeps a small device busy. */
document.querySelector('.heat tbody')?.addEventListener('click', event => {
  const link = event.target.closest('a');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.htmx) {
    event.preventDefault();
    window.htmx.ajax('GET', link.getAttribute('href'), '#evidence-body');
  }
});

document.querySelector('.heat tbody')?.addEventListener('keydown', event => {
  const step = STEPS[event.key];
  const next = step && neighbour(event.target.closest('td'), step);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
