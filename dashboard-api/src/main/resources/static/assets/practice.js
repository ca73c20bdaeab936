// One item at a time. What a pupil hands in is kept here first and sent after, each under an id of its own, so that a lost
// connection loses nothing and nothing arrives twice. Nothing is graded here.

const banner = document.querySelector('[data-unsent]');
const owner = banner?.dataset.unsent ?? '';
const RETRY_MS = 5_000;
const PATIENCE_MS = 10_000;
const LEAST_LOOK_MS = 2_000;
const MAP_FOLLOWS_MS = 1_500;

/** Also where the page comes over plain HTTP inside a school. */
function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const token = () => document.querySelector('input[name=_csrf]')?.value ?? '';

// ---------------------------------------------------------------- what waits to be sent, by pupil: tablets are shared

const SHELF = `practice:${owner}`;

function waiting() {
  try {
    return JSON.parse(localStorage.getItem(SHELF)) ?? [];
  } catch {
    return [];
  }
}

/** False where the device keeps nothing: then the pupil is told. */
function keep(entries) {
  try {
    entries.length ? localStorage.setItem(SHELF, JSON.stringify(entries)) : localStorage.removeItem(SHELF);
    return true;
  } catch {
    return false;
  }
}

const remove = id => keep(waiting().filter(entry => entry.fields.eventId !== id));

const isAnswer = entry => entry.path.endsWith('/answers');

function tell(state, count) {
  if (banner) {
    banner.hidden = !state;
    banner.textContent = state ? banner.dataset[state].replace('{0}', count) : '';
  }
}

function tellWaiting(isOut) {
  const count = waiting().filter(isAnswer).length;
  tell(count ? (isOut ? 'out' : 'waiting') : '', count);
  const note = document.querySelector('[data-end-unsent]');
  note && (note.hidden = !count);
}

function post(path, fields, options) {
  return fetch(path, {
    method: 'POST',
    body: new URLSearchParams([...Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one])), ['_csrf', token()]]),
    headers: { 'HX-Request': 'true' },
    ...options,
  });
}

/** What became of one that was sent: 'sent', 'later', 'out' (sign in again) or 'gone' (nobody will take it). */
async function send(entry) {
  const fields = { ...entry.fields, ageMillis: Math.max(0, Date.now() - entry.at) };
  try {
    const answer = await post(entry.path, fields, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      return ['out', ''];
    }
    if (answer.ok) {
      return ['sent', await answer.text()];
    }
    return [answer.status === 400 || answer.status === 404 ? 'gone' : 'later', ''];
  } catch {
    return ['later', ''];
  }
}

let delivering = null;
let isAgain = false;
let timer = 0;

/** One after the other, in the order in which they were written. */
function deliver() {
  if (delivering) {
    isAgain = true;
    return delivering;
  }
  delivering = deliverAll().finally(() => {
    delivering = null;
    if (isAgain) {
      isAgain = false;
      deliver();
    }
  });
  return delivering;
}

async function deliverAll() {
  clearTimeout(timer);
  for (const entry of waiting()) {
    const [what, html] = await send(entry);
    if (what === 'later' || what === 'out') {
      markWaiting();
      tellWaiting(what === 'out');
      timer = setTimeout(deliver, RETRY_MS);
      return;
    }
    remove(entry.fields.eventId);
    isAnswer(entry) && answered(entry, what, html);
    tellWaiting(false);
  }
}

addEventListener('online', deliver);

/** What stands beside the items is kept and sent in the same way. */
document.addEventListener('practice:keep', ({ detail }) => {
  push(detail.path, detail.fields);
  deliver();
});

// ---------------------------------------------------------------- items

const tasks = [...document.querySelectorAll('.task')];
const strip = document.querySelector('[data-strip]');
const end = document.querySelector('[data-end]');
const OPEN = ['', 'again', 'unreadable'];
tasks.forEach(task => { // an empty attribute is left out by the server
  task.dataset.state ??= '';
  task.dataset.activity ??= '';
});
const isOpen = task => OPEN.includes(task.dataset.state);
let current = null;
let pointsTimer = 0;

// ---------------------------------------------------------------- the clock of a task

/** When the look at the current task began that goes on; null while the page is hidden. */
let lookSince = null;

function look() {
  lookSince = document.hidden ? null : performance.now();
}

/** What a look took is added to its task, once; returns its length. */
function lookAway() {
  const ms = lookSince === null ? 0 : performance.now() - lookSince;
  lookSince = null;
  if (current) {
    current.seenMs = (current.seenMs ?? 0) + ms;
  }
  return ms;
}

/** The time that a task lay open before the pupil, in all its looks since it was shown or judged; begins anew. */
function readClock(task) {
  const goesOn = task === current && lookSince !== null;
  lookAway();
  const ms = task.seenMs ?? 0;
  task.seenMs = 0;
  goesOn && look();
  return Math.round(ms);
}

function mark(task, state) {
  task.dataset.state = state;
  const dot = strip.children[tasks.indexOf(task)]?.firstChild;
  dot && (dot.dataset.state = state);
  const form = task.querySelector('[data-answer]');
  form && (form.hidden = !OPEN.includes(state));
  task.querySelector('[data-next-row]').hidden = OPEN.includes(state);
}

/** Buttons of a part that comes later are shown by those who know whether the device can do it. */
const tellPart = part => document.dispatchEvent(new CustomEvent('live:part', { detail: part }));

function say(task, content) {
  const said = task.querySelector('[data-said]');
  said.replaceChildren(content);
  tellPart(said);
}

const template = id => document.getElementById(id).content.cloneNode(true);

function show(task) {
  lookAway();
  current = task;
  look();
  tasks.forEach(other => { other.hidden = other !== task; });
  [...strip.children].forEach((place, at) => place.firstChild.toggleAttribute('aria-current', tasks[at] === task));
  end.hidden = task !== null;
  const first = task?.querySelector('form:not([hidden]) [name=typed]');
  (first && matchMedia('(pointer: fine)').matches ? first : task ?? end).focus({ preventScroll: true });
  scrollTo(0, 0);
  task || readPointsSoon();
}

/** The map follows an answer a moment later than what is said to it. */
function readPointsSoon() {
  clearTimeout(pointsTimer);
  pointsTimer = setTimeout(readPoints, MAP_FOLLOWS_MS);
}

async function readPoints() {
  const points = end.querySelector('[data-points]');
  const answer = points && await fetch(location.href, { headers: { 'X-By-Itself': 'end' } }).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-points]');
    now && points.replaceWith(now);
  }
}

/** The next open one after this, then any open one; null when all are done. */
function next(after) {
  const from = tasks.indexOf(after) + 1;
  return [...tasks.slice(from), ...tasks.slice(0, from)].find(task => isOpen(task) && task !== after)
    ?? (after && isOpen(after) ? after : null);
}

/** After a skipped one the next in order, and no turning round at the end. */
function go(task) {
  show(next(task));
}

function fieldsOf(task) {
  return { item: task.dataset.item, activity: task.dataset.activity };
}

function push(path, fields) {
  const isKept = keep([...waiting(), { path, fields: { eventId: freshId(), ...fields }, at: Date.now() }]);
  isKept || tell('full', 0);
  return isKept;
}

// ---------------------------------------------------------------- handing in

function handIn(task, form) {
  const typed = new FormData(form).getAll('typed').map(text => text.trim());
  if (!typed.length || typed.some(text => !text)) {
    say(task, template('empty'));
    [...form.querySelectorAll('[name=typed]')].find(input => input.type !== 'text' || !input.value.trim())?.focus();
    return;
  }
  const fields = {
    ...fieldsOf(task), typed, sitting: task.dataset.sitting, hints: task.hints ?? 0,
    tookMillis: readClock(task),
  };
  if (!push('/me/practice/answers', fields)) {
    task.seenMs = fields.tookMillis;
    return;
  }
  mark(task, 'sending');
  task.querySelector('[data-next-row]').hidden = true;
  deliver();
}

/** Whatever could not be sent is said to be kept, and the pupil goes on. */
function markWaiting() {
  const items = new Set(waiting().filter(isAnswer).map(entry => `${entry.fields.activity} ${entry.fields.item}`));
  tasks.filter(task => items.has(`${task.dataset.activity} ${task.dataset.item}`) && task.dataset.state !== 'waiting')
    .forEach(task => {
      mark(task, 'waiting');
      say(task, template('kept'));
      task === current && task.querySelector('[data-next]').focus();
    });
}

const DONE_BY_OTHERS = { gone: 'gone' };

function answered(entry, what, html) {
  const task = tasks.find(it => it.dataset.item === entry.fields.item && it.dataset.activity === entry.fields.activity);
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('.feedback');
  const state = DONE_BY_OTHERS[what] ?? parsed?.dataset.state ?? 'gone';
  if (!task) {
    OPEN.includes(state) && tell('lost', 0);
    return;
  }
  mark(task, state);
  parsed && say(task, parsed);
  if (task !== current) {
    OPEN.includes(state) && !end.hidden && show(task);
    end.hidden || readPointsSoon();
    return;
  }
  offerHint(task);
  if (OPEN.includes(state)) {
    readClock(task);
    const input = task.querySelector('[name=typed]');
    input.type === 'text' && input.select();
    matchMedia('(pointer: fine)').matches && input.focus();
  } else {
    task.querySelector('[data-next]').focus();
  }
}

// ---------------------------------------------------------------- hints

/** After a wrong try the way to the first hint stands out; nobody is made to open it. */
function offerHint(task) {
  const isWanted = task.dataset.state === 'again' && !task.hints;
  task.querySelector('[data-hint]')?.classList.toggle('offered', isWanted);
}

async function hint(task, button) {
  const number = (task.hints ?? 0) + 1;
  const shown = task.querySelector('.hints');
  shown.querySelector('[data-offline]')?.remove();
  task.hintId ??= freshId();
  button.disabled = true;
  try {
    const answer = await post('/me/practice/hints', { eventId: task.hintId, ...fieldsOf(task), number });
    if (!answer.ok || answer.redirected) {
      throw new Error(answer.status);
    }
    const text = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.hint');
    shown.append(text);
    tellPart(shown);
    task.hints = number;
    task.hintId = null;
    button.classList.remove('offered');
    button.hidden = number >= Number(task.dataset.hints);
  } catch {
    shown.append(template('no-hint'));
  } finally {
    button.disabled = false;
  }
}

// ---------------------------------------------------------------- keypad

let blank = null;

function press(key, task) {
  const input = blank && task.contains(blank) ? blank : task.querySelector('[data-keys]');
  const from = input.selectionStart ?? input.value.length;
  const to = input.selectionEnd ?? from;
  const begin = key || from !== to ? from : Math.max(0, from - 1);
  input.setRangeText(key, begin, to, 'end');
  blank = input;
}

// ---------------------------------------------------------------- the page

/** Seen and left without a word: said once for each look, even while the page goes away. */
function leave() {
  if (lookAway() > LEAST_LOOK_MS && current && isOpen(current)) {
    push('/me/practice/steps', { ...fieldsOf(current), step: 'left' });
    const entry = waiting().at(-1);
    entry && post(entry.path, entry.fields, { keepalive: true })
      .then(answer => answer.ok && !answer.redirected && remove(entry.fields.eventId), () => {});
  }
}

function start() {
  const isTouch = matchMedia('(pointer: coarse)').matches || document.querySelector('main.young') !== null;
  tasks.forEach((task, at) => {
    const place = strip.appendChild(document.createElement('li')).appendChild(document.createElement('button'));
    place.type = 'button';
    place.textContent = task.dataset.label;
    place.dataset.state = task.dataset.state;
    place.addEventListener('click', () => show(task));
    const form = task.querySelector('[data-answer]');
    task.querySelector('[data-next]').addEventListener('click', () => go(task));
    if (!form) {
      task.querySelector('[data-next-row]').hidden = false;
      return;
    }
    form.addEventListener('submit', event => { event.preventDefault(); handIn(task, form); });
    offerHint(task);
    form.querySelector('[data-hint]')?.addEventListener('click', event => hint(task, event.currentTarget));
    const skip = form.querySelector('[data-skip]');
    skip.hidden = tasks.length < 2;
    skip.addEventListener('click', () => {
      push('/me/practice/steps', { ...fieldsOf(task), step: 'skipped' });
      deliver();
      go(task);
    });
    const keypad = form.querySelector('.keypad');
    if (keypad && isTouch) {
      keypad.hidden = false;
      form.querySelectorAll('[data-keys]').forEach(input => { input.inputMode = 'none'; });
      keypad.addEventListener('click', event => {
        const key = event.target.closest('[data-key]');
        key && press(key.dataset.key, task);
      });
    }
  });
  document.addEventListener('focusin', event => {
    if (event.target.matches('[data-keys]')) {
      blank = event.target;
    }
  });
  strip.hidden = tasks.length < 2;
  markWaiting();
  show(tasks.find(isOpen) ?? (tasks.some(task => task.dataset.state === 'waiting') ? null : tasks[0]));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    document.hidden ? leave() : look();
  });
  addEventListener('pageshow', event => event.persisted && look());
}

if (strip && tasks.length) {
  start();
}
if (owner) {
  tellWaiting(false);
  deliver();
}
