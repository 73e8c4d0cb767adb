// The page /f: a tablet in a person's hands, or their own phone. One screen at a time; what is typed lives in the form
// element and in the keeper's sealed entries, and nowhere else.

import './outbox.js';
import { helpItems, keptLines } from './help.js';
import { Keeper } from './keeper.js';
import { Pin } from './pin.js';
import { care, worst } from './risk.js';
import { sender } from './sender.js';

const ALIVE_EVERY = 10_000;
const AGAIN_AFTER = 5000;
const ANSWER_WITHIN = 8000;
const SENT_WITHIN = 4000;
const WARNING_SECONDS = 20;
const LONGEST_PIN = 12;
const PASS = 'mafs-pass';

/** The person's link stays on their own phone, and only in this tab; a tablet that is handed over has none. */
class Pass {
  constructor() {
    const given = location.hash.slice(1);
    if (given) {
      sessionStorage.setItem(PASS, given);
      history.replaceState({ phone: true }, '', location.pathname);
    } else if (!history.state?.phone) {
      sessionStorage.removeItem(PASS);
    }
    this.token = sessionStorage.getItem(PASS);
  }

  get phone() {
    return this.token !== null;
  }

  get heading() {
    return this.phone ? { 'Authorization': `Bearer ${this.token}` } : {};
  }

  forget() {
    sessionStorage.removeItem(PASS);
  }
}

class Page {
  #pass = new Pass();
  #rings = this.#pass.phone;
  #main = document.querySelector('main');
  #dialog = document.querySelector('dialog');
  #shown = 'loading';
  #words = {};
  #facts = {};
  #sitting = null;
  #keeper = null;
  #pin = null;
  #digits = '';
  #busy = false;
  #loading = false;
  #finishing = false;
  #english = new WeakMap();
  #backTo = null;
  /** What was answered on this page, by form and question: for the care note, and for another language. */
  #values = new Map();
  #handedIn = new Set();
  #care = 'no';
  /** Whoever has the PIN has read the care note on this page: it is not shown twice. */
  #careRead = false;
  #rightPin = null;
  #forgotten = false;
  #lockPending = false;
  #to = null;
  #touched = Date.now();
  #idleMinutes = 5;
  /** By a link that was sent: read at home, with nobody near, on whatever the person has. */
  #byLink = false;

  constructor() {
    keptLines().then(lines => lines && this.#helpLines(lines));
    if (!Keeper.possible()) {
      this.#show('insecure');
      return;
    }
    this.#listen();
    sender.addEventListener('change', () => this.#tellWhatWaits());
    setInterval(() => this.#alive(), ALIVE_EVERY);
    setInterval(() => this.#again(), AGAIN_AFTER);
    setInterval(() => this.#idle(), 1000);
    this.#load();
  }

  // ── the sitting ──

  async #load() {
    if (this.#loading) {
      return;
    }
    this.#loading = true;
    try {
      await this.#ask();
    } finally {
      this.#loading = false;
    }
  }

  /** What an earlier page left on this device goes first, so that the form shows it. */
  async #ask() {
    await within(SENT_WITHIN, sender.flush());
    const answer = await ask('/f/sitting', { headers: this.#pass.heading });
    if (!answer || answer.status >= 500) {
      this.#show('offline');
      sender.flush();
    } else if (answer.status === 200 && answer.body?.forms) {
      await this.#begin(answer.body);
    } else {
      this.#turnedAway(answer);
    }
  }

  async #begin(sitting) {
    this.#speak(sitting);
    this.#idleMinutes = sitting.idleMinutes;
    this.#pin = sitting.pin ? new Pin(sitting.pin) : null;
    this.#sitting = sitting;
    this.#keeper = await Keeper.open(sitting);
    this.#keeper.addEventListener('keeping', event => this.#remember(event.detail));
    this.#keeper.addEventListener('result', ({ detail: { kind, form, status } }) => {
      if (kind === 'hand-in' && status === 'refused') {
        this.#handedIn.delete(form);
      }
    });
    this.#values.clear();
    this.#handedIn.clear();
    this.#care = 'no';
    this.#careRead = false;
    this.#touched = Date.now();
    this.#byLink = sitting.mode === 'BY_LINK';
    this.#show(this.#byLink ? 'link' : 'start');
  }

  #turnedAway({ status, body }) {
    this.#clear();
    this.#facts.facilitator = body?.facilitator ?? this.#facts.facilitator ?? this.#word('form.screen.facilitator', 'your facilitator');
    if (status === 423) {
      this.#main.querySelector('[data-locked-pin]').hidden = !body?.pin;
      this.#show('locked');
    } else if (status === 410 && body?.open !== false) {
      this.#show('allIn');
    } else {
      this.#pass.forget();
      this.#show('closed');
    }
    sender.flush();
  }

  /** The same questions in another language. What was answered stays, and goes on being written by the same writer. */
  async #inLanguage(language) {
    await within(SENT_WITHIN, sender.flush());
    const answer = await ask(`/f/sitting?language=${encodeURIComponent(language)}`, { headers: this.#pass.heading });
    const element = this.#form();
    if (answer?.status !== 200 || !element) {
      return;
    }
    const { token, key, writer } = this.#sitting;
    const sitting = { ...answer.body, token, key, writer };
    for (const form of sitting.forms) {
      for (const [field, value] of Object.entries(this.#values.get(form.form) ?? {})) {
        form.answers[field] = { version: 0, ...form.answers[field], value };
      }
    }
    this.#sitting = sitting;
    this.#speak(sitting);
    element.sitting = sitting;
  }

  #speak({ words, name, facilitator, occasion, language, dir, forms, helpLines }) {
    this.#words = words ?? {};
    this.#facts = { ...this.#facts, name, facilitator, occasion,
      minutes: Math.max(1, forms.reduce((sum, form) => sum + (form.minutes ?? 0), 0)) };
    document.documentElement.lang = language ?? 'en';
    document.documentElement.dir = dir ?? 'ltr';
    this.#helpLines(helpLines ?? []);
    this.#write();
  }

  /** Until some have come, those stand there that the page brings itself. */
  #helpLines(lines) {
    if (lines.length > 0) {
      document.querySelectorAll('[data-help-lines]').forEach(list => list.replaceChildren(
        ...helpItems(lines, this.#rings, (key, english, ...facts) => this.#word(key, english, ...facts))));
    }
  }

  // ── answers ──

  #remember(entry) {
    if (entry.kind === 'hand-in') {
      this.#values.set(entry.form, { ...entry.answers });
      this.#handedIn.add(entry.form);
    } else {
      this.#values.set(entry.form, { ...this.#values.get(entry.form), [entry.field]: entry.value });
    }
  }

  /** A blank asks for care only in a form that was handed in; an answer always does. */
  #careNow() {
    return (this.#sitting?.forms ?? []).map(form => {
      const handedIn = this.#handedIn.has(form.form);
      if (form.handedIn && !this.#values.has(form.form)) {
        return 'no';
      }
      const asked = care(form, handedIn ? this.#values.get(form.form)
        : { ...form.answers, ...this.#values.get(form.form) });
      return handedIn || asked === 'yes' ? asked : 'no';
    }).reduce(worst, this.#care);
  }

  #form() {
    return this.#main.querySelector('mafs-form');
  }

  #openForm() {
    if (!this.#form()) {
      const element = document.createElement('mafs-form');
      element.keeper = this.#keeper;
      element.sitting = this.#sitting;
      this.#main.querySelector('[data-screen=form]').replaceChildren(element);
    }
    this.#show('form');
    this.#trapHistory();
  }

  /** Everything of the person leaves the page; only whether somebody should speak with them stays. */
  #clear() {
    this.#care = this.#careNow();
    this.#main.querySelector('[data-screen=form]').replaceChildren();
    this.#values.clear();
    if (this.#sitting) {
      const { token } = this.#sitting;
      this.#sitting = { token, forms: [] };
    }
  }

  // ── what people press ──

  start() {
    if (!this.#pass.phone) {
      document.documentElement.requestFullscreen?.().catch(() => {});
    }
    this.#openForm();
  }

  notMe() {
    this.#clear();
    this.#pass.forget();
    this.#show('giveBack');
  }

  carryOn() {
    this.#openForm();
  }

  again() {
    this.#load();
  }

  pin() {
    this.#backTo = this.#shown;
    this.#message(null);
    this.#type('');
    this.#show('pin');
  }

  back() {
    this.#type('');
    this.#show(this.#backTo ?? 'locked');
  }

  erase() {
    this.#type(this.#digits.slice(0, -1));
  }

  async enter() {
    if (this.#busy || this.#digits === '') {
      return;
    }
    this.#busy = true;
    const digits = this.#digits;
    this.#type('');
    try {
      await this.#handBack(digits);
    } finally {
      this.#busy = false;
      this.#main.removeAttribute('aria-busy');
    }
  }

  async forgotten() {
    this.#forgotten = true;
    await this.#toSignIn();
  }

  cared() {
    this.#clear();
    this.#care = 'no';
    this.#careRead = true;
    if (this.#to) {
      this.#leave(this.#to);
    } else {
      this.#wait();
    }
  }

  // ── giving the tablet back ──

  async #handBack(digits) {
    this.#main.setAttribute('aria-busy', 'true');
    if (this.#shown === 'pin') {
      this.#message(null);
    }
    if (sender.waiting > 0 && sender.online) {
      await within(SENT_WITHIN, sender.flush());
    }
    const answer = await ask('/f/hand-back', { method: 'POST', body: { pin: digits } });
    if (!answer || answer.status >= 500) {
      await this.#handBackAlone(digits);
    } else if (answer.status === 200) {
      this.#isBack(answer.body);
    } else if (answer.status === 403) {
      this.#wrong(answer.body?.left ?? 0);
    } else {
      await this.#signInAgain(answer.body?.to ?? '/sign-in', digits);
    }
  }

  /** The server knows the tablet no more, but it may still have to tell that somebody should be spoken with. */
  async #signInAgain(to, digits) {
    if (this.#careNow() !== 'no' && await this.#pin?.check(digits)) {
      this.#to = to;
      this.#showCare([]);
    } else {
      this.#leave(to);
    }
  }

  /** Without network the tablet checks the PIN itself; the server is asked with it as soon as it answers. */
  async #handBackAlone(digits) {
    if (!this.#pin) {
      this.#message(this.#word('form.screen.pin.no-network', 'There is no network, so the PIN cannot be checked yet. Please try again when it is back.'));
    } else if (await this.#pin.check(digits)) {
      this.#rightPin = digits;
      if (this.#careNow() === 'no') {
        this.#wait();
      } else {
        this.#showCare([]);
      }
    } else {
      this.#wrong(this.#pin.left);
    }
  }

  #wrong(left) {
    this.#rightPin = null;
    if (this.#pin) {
      this.#pin.left = Math.min(this.#pin.left, left);
    }
    if (left <= 0) {
      this.#forgotten = true;
      this.#toSignIn();
      return;
    }
    if (this.#shown !== 'pin') {
      this.#show('pin');
    }
    this.#message(left === 1 ? this.#word('form.screen.pin.wrong-last', 'That is not the PIN. One more try is left.')
      : this.#word('form.screen.pin.wrong', 'That is not the PIN. {0} more tries are left.', left));
  }

  #isBack({ to, care: told }) {
    this.#to = to;
    this.#rightPin = null;
    const notes = (told ?? []).map(note => typeof note === 'string' ? note : note.text).filter(Boolean);
    if (!this.#careRead && (notes.length > 0 || this.#careNow() !== 'no')) {
      this.#showCare(notes);
    } else {
      this.#leave(to);
    }
  }

  #showCare(notes) {
    const own = this.#careNow() === 'blank'
      ? this.#word('form.screen.care.blank', 'The question about harm has no answer. Please look at the form with {0} in private before they leave.', this.#facts.name)
      : this.#word('form.screen.care.answered', '{0} gave an answer that asks for care. Please speak with them in private before they leave.', this.#facts.name);
    const place = this.#main.querySelector('.care-note');
    place.replaceChildren(...(notes.length > 0 ? notes : [own]).map(note => {
      const line = document.createElement('p');
      line.textContent = note;
      return line;
    }));
    this.#main.querySelector('[data-named]').hidden = !this.#facts.name;
    this.#main.querySelector('[data-nameless]').hidden = Boolean(this.#facts.name);
    this.#show('care');
  }

  /** The PIN was right, or used up: the server decides as soon as it can be asked. */
  #wait() {
    this.#clear();
    this.#message(this.#forgotten
      ? this.#word('form.screen.waiting.sign-in', 'Then the facilitator signs in with their password.') : null);
    this.#show('waiting');
    this.#finish();
  }

  /** Once at a time: the second of two would find the tablet already back. */
  async #finish() {
    if (this.#finishing) {
      return;
    }
    this.#finishing = true;
    try {
      await within(SENT_WITHIN, sender.flush());
      await this.#handBackWhatWaited();
    } finally {
      this.#finishing = false;
    }
  }

  async #handBackWhatWaited() {
    if (this.#shown !== 'waiting') {
      return;
    }
    if (this.#forgotten) {
      await this.#toSignIn();
    } else if (this.#rightPin) {
      const answer = await ask('/f/hand-back', { method: 'POST', body: { pin: this.#rightPin } });
      if (answer?.status === 200) {
        this.#isBack(answer.body);
      } else if (answer?.status === 403) {
        this.#wrong(answer.body?.left ?? 0);
      } else if (answer && answer.status < 500) {
        await this.#signInAgain(answer.body?.to ?? '/sign-in', this.#rightPin);
      }
    }
  }

  async #toSignIn() {
    const answer = await ask('/f/hand-back', { method: 'POST', body: { forgotten: true } });
    if (answer && answer.status < 500) {
      this.#leave(answer.body?.to ?? '/sign-in');
    } else if (this.#shown !== 'waiting') {
      this.#wait();
    }
  }

  #leave(to) {
    this.#clear();
    const inside = /^\/(?!\/)/.test(to) ? to : '/';
    if (document.fullscreenElement) {
      document.exitFullscreen().catch(() => {});
    }
    location.replace(inside);
  }

  // ── time ──

  async #alive() {
    const token = this.#sitting?.token;
    if (!token) {
      return;
    }
    const answer = await ask('/f/alive', { method: 'POST', credentials: 'omit', headers: { 'Authorization': `Bearer ${token}` } });
    this.#keeper?.heard(answer !== null && answer.body !== null);
    const over = answer && (answer.body?.open === false || (answer.status === 401 && answer.body?.reason));
    if (over && ['start', 'link', 'form', 'left'].includes(this.#shown)) {
      await within(SENT_WITHIN, sender.flush());
      const sitting = await ask('/f/sitting', { headers: this.#pass.heading });
      if (sitting && sitting.status >= 400 && sitting.status < 500) {
        this.#turnedAway(sitting);
      }
    }
  }

  #again() {
    if (this.#shown === 'offline') {
      this.#load();
    } else if (this.#shown === 'waiting') {
      this.#finish();
    }
    if (this.#lockPending) {
      this.#lock();
    }
  }

  /** Touches count, and nothing else: neither answers going out nor what other pages do. */
  #idle() {
    if (!this.#isPersonal()) {
      this.#warn(null);
      return;
    }
    const left = Math.ceil(this.#idleMinutes * 60 - (Date.now() - this.#touched) / 1000);
    if (left <= 0) {
      this.#warn(null);
      this.#leftAlone();
    } else {
      this.#warn(left <= WARNING_SECONDS ? left : null);
    }
  }

  #isPersonal() {
    return ['start', 'link', 'form', 'thanks', 'left', 'giveBack', 'care'].includes(this.#shown)
      || (this.#shown === 'pin' && this.#sitting?.forms.length > 0);
  }

  #leftAlone() {
    if (this.#shown === 'care') {
      this.cared();
    } else if (this.#pass.phone) {
      this.#clear();
      this.#show('paused');
    } else {
      this.#clear();
      this.#lockPending = true;
      this.#lock();
      this.#backTo = 'locked';
      this.#main.querySelector('[data-locked-pin]').hidden = false;
      this.#message(null);
      this.#type('');
      this.#show('pin');
    }
  }

  async #lock() {
    const answer = await ask('/f/lock', { method: 'POST' });
    if (answer && answer.status < 500) {
      this.#lockPending = false;
    }
  }

  #warn(seconds) {
    if (seconds === null) {
      if (this.#dialog.open) {
        this.#dialog.close();
      }
      return;
    }
    this.#facts.seconds = seconds;
    this.#write(this.#dialog);
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  // ── the page ──

  #listen() {
    this.#main.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button?.dataset.digit) {
        this.#type(this.#digits + button.dataset.digit);
      } else if (button?.dataset.do) {
        this[button.dataset.do]();
      }
    });
    addEventListener('keydown', event => this.#key(event));
    ['pointerdown', 'pointermove', 'click', 'keydown', 'wheel', 'touchmove'].forEach(type =>
      addEventListener(type, event => this.#touch(event), { capture: true, passive: true }));
    this.#main.addEventListener('mafs-finished', () => {
      this.#clear();
      this.#show('thanks');
    });
    this.#main.addEventListener('mafs-leave', () => this.#show('left'));
    this.#main.addEventListener('mafs-language', ({ detail }) => this.#inLanguage(detail.code));
    addEventListener('popstate', () => this.#goneBack());
    addEventListener('pageshow', event => event.persisted && location.reload());
    addEventListener('online', () => this.#again());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        this.#idle();
        this.#again();
      }
    });
  }

  /** The warning goes with the click, not before it: the finger would land on what lies below. */
  #touch({ type }) {
    const inTime = Date.now() - this.#touched < this.#idleMinutes * 60_000;
    if (inTime && !(this.#dialog.open && type === 'pointermove')) {
      this.#touched = Date.now();
    }
    if (inTime && ['click', 'keydown'].includes(type)) {
      this.#warn(null);
    }
  }

  #key(event) {
    if (this.#shown !== 'pin' || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (/^[0-9]$/.test(event.key)) {
      this.#type(this.#digits + event.key);
    } else if (event.key === 'Backspace') {
      this.erase();
    } else if (event.key === 'Enter' && !event.target.closest?.('button, a')) {
      this.enter();
    }
  }

  #type(digits) {
    this.#digits = digits.slice(0, LONGEST_PIN);
    this.#facts.digits = this.#digits.length;
    const place = this.#main.querySelector('.pin-digits');
    place.querySelector('.pin-dots').textContent = '●'.repeat(this.#digits.length);
    this.#write(place);
  }

  #message(text) {
    this.#main.querySelectorAll('[data-message]').forEach(place => {
      place.hidden = !text;
      place.textContent = text ?? '';
    });
  }

  #show(name) {
    this.#shown = name;
    const on = this.#byLink ? 'link' : this.#pass.phone ? 'phone' : 'tablet';
    this.#main.querySelectorAll('[data-for]').forEach(part => part.hidden = !part.dataset.for.split(' ').includes(on));
    this.#main.querySelectorAll('[data-screen]').forEach(part => part.hidden = part.dataset.screen !== name);
    this.#write();
    this.#tellWhatWaits();
    if (name !== 'form') {
      scrollTo(0, 0);
      [...this.#main.querySelectorAll(`[data-screen=${name}] h1`)].find(title => !title.hidden)?.focus();
    }
  }

  #tellWhatWaits() {
    const { waiting, savedAt, online, recovered, stores } = sender;
    let text = '';
    if (waiting > 0 && !stores) {
      text = this.#word('form.saved.no-room', 'Not saved yet, and this device has no room to keep it. Please leave this page open.');
    } else if (waiting > 0) {
      text = online ? this.#word('form.saved.sending', 'Kept on this device, being sent')
        : this.#word('form.saved.waiting', 'Kept on this device, waiting for network');
    } else if (savedAt || recovered > 0) {
      text = this.#word('form.screen.saved', 'Everything is saved.');
    }
    this.#main.querySelectorAll('[data-saved]').forEach(place => {
      if (place.textContent !== text) {
        place.textContent = text;
      }
    });
  }

  /** Each part says in its own attributes which word it shows and with what; its English stands in the page itself. */
  #write(root = document) {
    root.querySelectorAll('[data-word], [data-fill]').forEach(part => {
      if (!this.#english.has(part)) {
        this.#english.set(part, part.textContent);
      }
      const text = fill(this.#words[part.dataset.word] ?? this.#english.get(part), this.#facts[part.dataset.fill] ?? '');
      if (part.textContent !== text) {
        part.textContent = text;
      }
    });
    root.querySelectorAll('[data-label]').forEach(part => {
      part.setAttribute('aria-label', this.#words[part.dataset.label] ?? part.getAttribute('aria-label'));
    });
  }

  #word(key, english, ...facts) {
    return fill(this.#words[key] ?? english, ...facts);
  }

  /** Back is the question before, and never out of the page. */
  #trapHistory() {
    if (!history.state?.inside) {
      history.pushState({ ...history.state, inside: true }, '');
    }
  }

  #goneBack() {
    history.pushState({ ...history.state, inside: true }, '');
    if (this.#shown === 'form') {
      this.#form()?.back?.();
    }
  }
}

function fill(text, ...facts) {
  return text.replace(/\{(\d)}/g, (whole, place) => facts[place] ?? whole);
}

function within(milliseconds, work) {
  return Promise.race([work, new Promise(done => setTimeout(done, milliseconds))]);
}

/** @returns {Promise<{status: number, body: object|null}|null>} null when nobody answered */
async function ask(path, { method = 'GET', credentials = 'same-origin', headers = {}, body } = {}) {
  try {
    const response = await fetch(path, {
      method, credentials, cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN),
      headers: { 'Accept': 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      body: body ? JSON.stringify(body) : undefined,
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}

new Page();
