// Opens the drawer when the answers behind a cell have come; prints.

// The library notes the page's address for a history that is switched off. Nothing stays in the browser.
sessionStorage.clear();

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

document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
