// Keeps an open page up to date: reads the page's stream of events and changes values where they stand. Rows and columns keep
// their places. While the page is hidden there is no stream; it goes on from where it was.

const live = document.querySelector('#live');
const BY_ITSELF = { 'X-By-Itself': 'live' };
const SILENCE_MS = 25_000; // the server says something every ten seconds
const LEAST_LIFE_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;
const MARKED_MS = 20_000;
const SPOKEN_EVERY_MS = 10_000;

// ---------------------------------------------------------------- what the page says of itself

function say(state) {
  live.hidden = false;
  for (const part of live.querySelectorAll('[data-state]')) {
    part.hidden = part.dataset.state !== state;
  }
  if (state !== 'on') {
    live.querySelector('[data-spoken]').textContent = '';
  }
}

function tellThrough({ at, ago, time }) {
  if (!at) {
    return;
  }
  live.querySelector('[data-at]').textContent = at;
  live.querySelector('[data-asof]').hidden = false;
  const shown = document.querySelector('[data-through]');
  if (shown) {
    shown.textContent = at;
    shown.dateTime = time;
    document.querySelector('[data-through-ago]').textContent = ago;
  }
}

const spoken = { pupils: new Set(), timer: 0, last: -SPOKEN_EVERY_MS };

/** At most once in ten seconds, so that it can be listened to beside other things. */
function speak(pupils) {
  pupils.forEach(pupil => spoken.pupils.add(pupil));
  spoken.timer ||= setTimeout(() => {
    live.querySelector('[data-spoken]').textContent = live.dataset.said.replace('{0}', spoken.pupils.size);
    spoken.pupils.clear();
    spoken.timer = 0;
    spoken.last = performance.now();
  }, Math.max(0, spoken.last + SPOKEN_EVERY_MS - performance.now()));
}

function mark(element) {
  element.classList.add('moved');
  clearTimeout(element.unmark);
  element.unmark = setTimeout(() => element.classList.remove('moved'), MARKED_MS);
}

// ---------------------------------------------------------------- squares of a class

const heat = document.querySelector('.heat');
const columns = new Map();
heat?.querySelectorAll('.points th[id]').forEach((head, at) => columns.set(head.id.replace('point-', ''), at + 1));

const STYLES = ['none', 'few', 'low', 'growing', 'near', 'held'];

function write(square, row, point, [style = 'none', figure = '', hint = '']) {
  let link = square.querySelector('a');
  const isSame = square.classList.contains(style) && (link?.textContent ?? '') === figure && (link?.title ?? '') === hint;
  if (!figure) {
    link?.remove();
  } else if (!link) {
    link = square.appendChild(document.createElement('a'));
    link.href = heat.dataset.evidence + [row.dataset.pupil, 'points', point].map(encodeURIComponent).join('/');
  }
  if (figure && !isSame) {
    link.textContent = figure; // the element stays, and with it the focus
    link.title = hint;
    offerFresh(link);
  }
  square.classList.remove(...STYLES.filter(other => other !== style));
  square.classList.add(style);
  if (!isSame) {
    mark(square);
  }
  return !isSame;
}

function moveRow(row, { whole, squares }) {
  let haveMoved = false;
  for (const [point, at] of columns) {
    if (squares[point] || whole) {
      haveMoved = write(row.cells[at], row, point, squares[point] ?? []) || haveMoved;
    }
  }
  return haveMoved;
}

function moveSquares(pupils) {
  const rows = [...heat.querySelectorAll('[data-pupil]')].filter(row => pupils[row.dataset.pupil]);
  const moved = rows.filter(row => moveRow(row, pupils[row.dataset.pupil]));
  if (moved.length) {
    speak(moved.map(row => row.dataset.pupil));
  }
}

function moveShares(shares) {
  for (const square of heat?.querySelectorAll('[data-share]') ?? []) {
    const share = shares[square.dataset.share];
    const text = share === undefined ? '' : `${Math.floor(share * 100 + 1e-9)}%`;
    if (square.textContent !== text) {
      square.textContent = text;
      mark(square);
      const stale = document.querySelector('[data-stale]');
      stale && (stale.hidden = false);
    }
  }
}

// ---------------------------------------------------------------- the answers behind a square

const drawer = document.querySelector('#evidence');
const fresh = drawer?.querySelector('[data-fresh]');
let inDrawer = '';

document.body.addEventListener('htmx:afterSwap', event => {
  inDrawer = event.detail.pathInfo?.requestPath ?? '';
  fresh && (fresh.hidden = true);
});
fresh?.addEventListener('click', () => window.htmx.ajax('GET', inDrawer, '#evidence-body'));

function offerFresh(link) {
  if (drawer?.open && link.getAttribute('href') === inDrawer) {
    fresh.hidden = false;
  }
}

// ---------------------------------------------------------------- tiles of one's own map

function moveTiles(tiles) {
  let haveMoved = !document.querySelector('[data-point]');
  for (const tile of document.querySelectorAll('[data-point]')) {
    const [style, word] = tiles[tile.dataset.point] ?? [];
    if (style && !tile.classList.contains(style)) {
      tile.classList.remove('held', 'near', 'practising', 'few');
      tile.classList.add(style);
      tile.querySelector('[data-word]').textContent = word;
      mark(tile);
      speak([tile.dataset.point]);
      haveMoved = true;
    }
  }
  return haveMoved;
}

const parts = { timer: 0, last: 0 };

/** What the reader has unfolded, by what it is of. */
function openDetails(part) {
  return new Set([...part.querySelectorAll('details[open]')].map(it => it.dataset.of));
}

/** What follows from the tiles is read again: at once, but not oftener than the page's pace. */
function readPartsSoon() {
  const paceMs = live.dataset.pace * 1_000;
  parts.timer ||= setTimeout(readParts, Math.max(0, parts.last + paceMs - performance.now()));
}

async function readParts() {
  parts.timer = 0;
  parts.last = performance.now();
  const answer = await fetch(location.href, { headers: BY_ITSELF }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return; // the stream says what is wrong
  }
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (now.querySelectorAll('[data-part]').length > document.querySelectorAll('[data-part]').length) {
    ON.renewed();
  }
  for (const part of document.querySelectorAll('[data-part]')) {
    const other = now.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other && other.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
      const open = openDetails(part);
      part.replaceChildren(...other.childNodes);
      'asked' in part.dataset && (part.dataset.asked = other.dataset.asked);
      part.querySelectorAll('details').forEach(it => it.toggleAttribute('open', open.has(it.dataset.of)));
      document.dispatchEvent(new CustomEvent('live:part', { detail: part }));
    }
  }
}

// ---------------------------------------------------------------- events

const ON = {
  moved({ pupils, through }) {
    const ids = Object.keys(pupils);
    if (heat) {
      moveSquares(pupils);
    } else if (ids.some(id => pupils[id].parts)) {
      readPartsSoon();
    } else if (ids.some(id => pupils[id].squares)) {
      ON.renewed(); // the first answers: there is no square yet
    } else if (ids.some(id => moveTiles(pupils[id].tiles))) {
      readPartsSoon();
    }
    tellThrough(through);
  },
  sums: moveShares,
  asked({ question }) {
    const shown = document.querySelector('[data-asked]');
    if (shown && shown.dataset.asked !== (question || 'none')) {
      readPartsSoon();
    }
  },
  beat: tellThrough,
  renewed() {
    live.querySelector('[data-renewed]').hidden = false;
  },
};

let since = live?.dataset.since;

function take(block) {
  const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s)));
  if (fields.event in ON) {
    ON[fields.event](JSON.parse(fields.data));
    since = fields.id; // after the values stand: whoever comes back in between is told again
  }
}

/** Reads one stream to its end. */
async function read(stream, heard) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    heard();
    const blocks = (text + chunk.value).split('\n\n');
    text = blocks.pop();
    blocks.forEach(take);
  }
}

const REFUSED = new Map([[401, 'out'], [403, 'out'], [404, 'shut']]);

/** One stream; returns how the page stands at its end: to be opened again, or a state that lasts. */
async function follow(abort) {
  let timer = setTimeout(() => abort.abort(), SILENCE_MS);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), SILENCE_MS);
  };
  try {
    const answer = await fetch(live.dataset.stream, {
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': since },
      signal: abort.signal,
      cache: 'no-store',
    });
    if (answer.redirected) {
      return 'out';
    }
    if (!answer.ok) {
      return REFUSED.get(answer.status) ?? 'off';
    }
    say('on');
    await read(answer.body, heard);
    return 'on';
  } catch {
    return 'off';
  } finally {
    clearTimeout(timer);
  }
}

let open = null;

function whenVisible() {
  return document.hidden
    ? new Promise(resolve => document.addEventListener('visibilitychange', resolve, { once: true })).then(whenVisible)
    : Promise.resolve();
}

function pause(ms) {
  return new Promise(resolve => setTimeout(resolve, ms));
}

async function keepFollowing() {
  for (let failures = 0; ; ) {
    await whenVisible();
    open = new AbortController();
    const begin = performance.now();
    const end = await follow(open);
    open = null;
    if (end === 'out' || end === 'shut') {
      say(end);
      return;
    }
    if (document.hidden) {
      continue;
    }
    if (end === 'on' && performance.now() - begin > LEAST_LIFE_MS) {
      failures = 0; // every stream ends within a minute and is opened again at once
      continue;
    }
    failures++;
    say('off');
    const waitMs = Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures);
    await pause(waitMs * (0.5 + Math.random() / 2));
  }
}

if (live) {
  document.addEventListener('visibilitychange', () => document.hidden && open?.abort());
  keepFollowing();
}
