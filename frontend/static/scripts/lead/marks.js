// What was marked lies on this tablet until the server has it, and goes as soon as there is network, from whichever page of
// the app is open then. Notes lie here sealed: whoever holds the tablet after this cannot read them back.

import { fromBase64Url, seal, toBase64Url } from '../form/hpke.js';

const PLACE = 'mafs-lead-';
const LONGEST_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;
const ANSWER_WITHIN = 10_000;
const MOST = 100;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 20_000;

const text = new TextEncoder();

/** Browsers seal on https and on the computer itself only. */
export function canSeal() {
  return window.isSecureContext && Boolean(window.crypto?.subtle);
}

/**
 * Events: 'change' when a figure below changed; 'back' when the server takes marks again after it did not; 'superseded'
 * when it has heard something later from elsewhere.
 */
export class Marks extends EventTarget {
  #session;
  #plan;
  #refresh;
  #line = Promise.resolve();
  #loose = [];
  #unknown = new Set();
  #running = null;
  #pause = null;
  #failures = 0;

  /** When the server last took something from this page. */
  savedAt = null;
  /** Whether a note could not be sealed: it is not kept. */
  hasLost = false;
  /** Why nothing goes: '', 'network', 'signed-out', 'not-theirs' or 'refused'. */
  why = '';
  reason = '';

  /**
   * @param plan with the key to seal with and what proves that it is this page that asks
   * @param refresh asks for the plan anew: {status, body}
   */
  constructor(session, plan, refresh) {
    super();
    this.#session = session;
    this.#plan = plan;
    this.#refresh = refresh;
  }

  /** From now on what waits goes by itself, and no other page takes care of it. */
  start() {
    navigator.locks?.request(PLACE + this.#session, () => new Promise(() => {}));
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.hurry());
    addEventListener('beforeunload', event => this.#loose.length > 0 && event.preventDefault());
    this.send();
  }

  /** @param plan as the server has it now */
  renew(plan) {
    this.#plan = plan;
  }

  /** In the order in which they were made. */
  get waiting() {
    return [...stored(this.#session), ...this.#loose].filter(({ id }) => !this.#unknown.has(id));
  }

  /** Whether there are marks of a step that the server does not know: they stay here, and are tried again by the next page. */
  get hasUnknown() {
    return this.#unknown.size > 0;
  }

  /** @param mark without id and at */
  add(mark, at) {
    const id = newId();
    this.#line = this.#line.then(async () => {
      const { note, ...open } = mark;
      this.#put({ id, at, ...open, ...(note === undefined ? {} : { note: await this.#sealed(id, note) }) });
      this.#changed();
      this.send();
    }).catch(() => {
      this.hasLost = true;
      this.#changed();
    });
    return this.#line;
  }

  hurry() {
    this.#failures = 0;
    this.send();
  }

  /** @returns {Promise<void>} after one try; what got no answer is tried again later */
  send() {
    clearTimeout(this.#pause);
    this.#running ??= this.sendOnce().then(sent => {
      this.#running = null;
      if (sent && this.waiting.length > 0) {
        this.send();
      } else if (!sent) {
        const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
        this.#pause = setTimeout(() => this.send(), longest);
      }
    });
    return this.#running;
  }

  /** @returns {Promise<boolean>} whether all that waits has gone */
  sendOnce() {
    return this.#sendAll().catch(() => false);
  }

  async #sendAll() {
    let again = true;
    for (let batch = this.waiting.slice(0, MOST); batch.length > 0; batch = this.waiting.slice(0, MOST)) {
      const answer = await this.#post(batch);
      if (answer.status === 200) {
        const unknown = new Set((answer.body?.taken ?? []).filter(({ status }) => status === 'UNKNOWN').map(({ id }) => id));
        batch.filter(mark => unknown.has(mark.id) && !isOld(mark, answer.at)).forEach(({ id }) => this.#unknown.add(id));
        this.#remove(batch.map(({ id }) => id).filter(id => !this.#unknown.has(id)));
        this.savedAt = new Date();
        this.#failures = 0;
        this.#stands('');
        if (answer.body?.taken?.some(({ status }) => status === 'SUPERSEDED')) {
          this.dispatchEvent(new Event('superseded'));
        }
      } else if (answer.status === 409) {
        this.#stands('refused', answer.body?.reason);
        return false;
      } else if (answer.status === null || answer.status >= 500 || answer.status === 400) {
        this.#stands('network');
        return false;
      } else if (again && await this.#signedInAnew()) {
        again = false;
      } else {
        return false;
      }
    }
    return true;
  }

  /** A sign-in that ended, or a new one: then the old proof no longer counts. */
  async #signedInAnew() {
    const { status, body } = await this.#refresh();
    if (status === 200) {
      this.#plan = body;
      return true;
    }
    this.#stands(status === null ? 'network' : status === 404 ? 'not-theirs' : 'signed-out');
    return false;
  }

  async #post(batch) {
    const { header, token } = this.#plan.csrf;
    return ask(`/lead/${this.#session}/marks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [header]: token },
      body: JSON.stringify({ text: this.#plan.text.id, marks: batch }),
    });
  }

  async #sealed(id, note) {
    return toBase64Url(await seal(fromBase64Url(this.#plan.key), text.encode(`mafs form entry lead ${id}`),
      new Uint8Array(), text.encode(note)));
  }

  #put(mark) {
    try {
      localStorage.setItem(PLACE + this.#session, JSON.stringify([...stored(this.#session), mark]));
    } catch {
      this.#loose.push(mark);
    }
  }

  #remove(ids) {
    this.#loose = this.#loose.filter(({ id }) => !ids.includes(id));
    const left = stored(this.#session).filter(({ id }) => !ids.includes(id));
    keep(PLACE + this.#session, left);
    this.#changed();
  }

  #stands(why, reason = '') {
    const isBack = this.why !== '' && why === '';
    this.why = why;
    this.reason = reason;
    this.#changed();
    if (isBack) {
      this.dispatchEvent(new Event('back'));
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param asked what stands behind the question mark of the page's address: the language */
export function planOf(session, asked = '') {
  return ask(`/lead/${session}/plan${asked}`);
}

/** @returns {string[]} the sessions of which something waits on this tablet */
export function waitingSessions() {
  try {
    return Object.keys(localStorage).filter(place => place.startsWith(PLACE)).map(place => place.slice(PLACE.length));
  } catch {
    return [];
  }
}

/** Does it unless a page of this session is open, or another one does it already. */
export async function unlessOpen(session, work) {
  return navigator.locks ? navigator.locks.request(PLACE + session, { ifAvailable: true }, lock => lock && work()) : work();
}

/** What nobody on this tablet could bring in for so long never will be. */
export function dropOld(session, now) {
  keep(PLACE + session, stored(session).filter(mark => !isOld(mark, now)));
}

/**
 * A way to another page is no answer: it leads to where one signs in.
 *
 * @returns {Promise<{status: number|null, body: any, at: number}>} status null when nobody answered; at by the server's clock
 */
async function ask(path, how = {}) {
  try {
    const response = await fetch(path, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN), ...how });
    if (response.type === 'opaqueredirect') {
      return { status: 401, body: null, at: NaN };
    }
    const body = await response.json().catch(() => null);
    return { status: response.ok && body === null ? null : response.status, body, at: Date.parse(response.headers.get('Date')) };
  } catch {
    return { status: null, body: null, at: NaN };
  }
}

function isOld({ at }, now) {
  return at < now - LONGEST_DAYS * DAY;
}

function stored(session) {
  try {
    const marks = JSON.parse(localStorage.getItem(PLACE + session));
    return Array.isArray(marks) ? marks : [];
  } catch {
    return [];
  }
}

function keep(place, marks) {
  try {
    if (marks.length > 0) {
      localStorage.setItem(place, JSON.stringify(marks));
    } else {
      localStorage.removeItem(place);
    }
  } catch {
    // It is as it was: what has gone goes once more, which changes nothing.
  }
}

function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
