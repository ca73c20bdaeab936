// Shows the question that the class is asked now, as soon as it is asked and until it is closed. What the pupil is writing stays.

const banner = document.querySelector('.question[data-stream]');
const link = banner?.querySelector('a');
let source = null;

const isHere = id => new URLSearchParams(location.search).get('activity') === id;

function show(id) {
  banner.hidden = !id || id === banner.dataset.done || isHere(id);
  if (id) {
    link.href = `/me/practice/work?activity=${encodeURIComponent(id)}`;
  }
}

/** The browser opens a stream that has ended again by itself. A hidden page has none. */
function follow() {
  source?.close();
  source = document.hidden ? null : new EventSource(banner.dataset.stream);
  source?.addEventListener('asked', event => show(JSON.parse(event.data).question));
}

if (banner) {
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => source?.close());
  follow();
}
