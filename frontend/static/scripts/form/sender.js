import { Shelf } from './shelf.js';

const ENTRIES = '/f/entries';
const LONGEST_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;
const ANSWER_WITHIN = 10_000;
const HANGS_AFTER = 2000;
const MOST_ENTRIES = 200;
const MOST_LETTERS = 400_000;
/** Browsers let a closing page send 64 kB. */
const CLOSING_LETTERS = 60_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

const TOO_OLD = 'Answers that waited on this tablet for more than 14 days were removed.';
const NOT_KNOWN = 'The server no longer takes these answers.';

/**
 * Sends what lies on this tablet, whoever wrote it: one request at a time, in order, again and again until the server
 * has answered. The server knows an entry it has seen, so sending one twice does no harm.
 *
 * Events: 'change' when a figure below changed, 'results' with what the server said of each entry, by id.
 */
class Sender extends EventTarget {
  #shelf = new Shelf();
  #own = new Map();
  #running = null;
  #again = false;
  #pause = null;
  #failures = 0;
  #request = null;
  #asked = 0;
  #pages = 'BroadcastChannel' in window ? new BroadcastChannel('mafs-outbox') : null;

  waiting = 0;
  /** Entries that an earlier page left here and that arrived since this page was opened. */
  recovered = 0;
  /** When the server last took an entry of this page. */
  savedAt = null;
  online = navigator.onLine;
  refused = [];

  constructor() {
    super();
    this.#pages?.addEventListener('message', ({ data }) => this.#hear(data));
    addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#hurry());
    addEventListener('pagehide', () => this.#closing());
    addEventListener('beforeunload', event => this.#shelf.loose > 0 && event.preventDefault());
  }

  /** False when this tablet gives no room: answers then go by network only, and need this page until they have gone. */
  get stores() {
    return this.#shelf.stores;
  }

  /** @returns {Promise<boolean>} whether the entry will survive this page */
  async add(entry) {
    this.#own.set(entry.id, entry);
    const stored = await this.#shelf.put(entry);
    this.waiting++;
    this.#changed();
    if (this.#pause === null || entry.kind === 'hand-in') {
      this.flush();
    }
    return stored;
  }

  /** @returns {Promise<void>} after one try; what got no answer is tried again later */
  flush() {
    clearTimeout(this.#pause);
    this.#pause = null;
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** What another request of this page has found out about the network. */
  heard(answered) {
    if (answered && !this.online && this.waiting > 0) {
      this.#hurry();
    }
    this.#network(answered);
  }

  async #run() {
    let sent = true;
    while (this.#again) {
      this.#again = false;
      sent = await alone(() => this.#sendAll()).catch(() => false);
    }
    this.#running = null;
    if (sent) {
      this.#failures = 0;
    } else {
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
      this.#pause = setTimeout(() => this.flush(), longest * (0.5 + Math.random() / 2));
    }
  }

  /** @returns {Promise<boolean>} false when something stays and should be tried again */
  async #sendAll() {
    const stuck = new Set();
    let most = MOST_ENTRIES;
    for (;;) {
      const entries = await this.#fresh();
      const first = entries.find(entry => !stuck.has(entry.token));
      if (!first) {
        return stuck.size === 0;
      }
      const together = entries.filter(entry => entry.token === first.token);
      const batch = fitting(together, most, MOST_LETTERS);
      const answer = await this.#post(batch);
      if (!answer) {
        return false;
      }
      if (answer.status === 413 && batch.length > 1) {
        most = Math.ceil(batch.length / 2);
      } else if (!await this.#settle(first.token, batch, entries, answer)) {
        stuck.add(first.token);
      }
    }
  }

  /** @returns {Promise<boolean>} whether anything could be taken off the shelf */
  async #settle(token, batch, entries, { status, body }) {
    if (status === 401 && typeof body?.reason === 'string') {
      await this.#done(entries.filter(entry => entry.token === token)
        .map(entry => ({ id: entry.id, status: 'refused', reason: body.reason || NOT_KNOWN })), entries);
      return true;
    }
    if (status !== 200 || !Array.isArray(body?.results)) {
      return false;
    }
    const sent = new Set(batch.map(entry => entry.id));
    const results = body.results.filter(result => sent.has(result.id) && typeof result.status === 'string');
    await this.#done(results, entries);
    return results.length > 0;
  }

  async #done(results, entries) {
    await this.#shelf.remove(results.map(result => result.id));
    const old = new Set(entries.filter(entry => Date.parse(entry.at) < performance.timeOrigin).map(entry => entry.id));
    const told = results.map(result => ({ ...result, former: old.has(result.id) }));
    this.waiting = Math.max(0, entries.length - results.length);
    this.#tell(told);
    this.#pages?.postMessage({ results });
  }

  #tell(results) {
    for (const { id, status, reason, former } of results) {
      const own = this.#own.delete(id);
      if (status === 'refused') {
        if (own || former) {
          this.refused.push({ reason });
        }
      } else if (own) {
        this.savedAt = new Date();
      } else if (former) {
        this.recovered++;
      }
    }
    this.dispatchEvent(new CustomEvent('results', { detail: results }));
    this.#changed();
  }

  /** Another page of this browser has sent entries, some of them perhaps ours. */
  async #hear({ results }) {
    this.#tell(results);
    this.waiting = (await this.#shelf.all()).length;
    this.#changed();
  }

  /** What is on the shelf, without what is too old to be taken. */
  async #fresh() {
    const entries = await this.#shelf.all();
    const oldest = Date.now() - LONGEST_DAYS * DAY;
    const old = entries.filter(entry => !(Date.parse(entry.at) >= oldest));
    if (old.length > 0) {
      await this.#shelf.remove(old.map(entry => entry.id));
      this.refused.push({ reason: TOO_OLD });
    }
    this.waiting = entries.length - old.length;
    this.#changed();
    return entries.filter(entry => !old.includes(entry));
  }

  /** @returns null when nobody answered, or not our server: a hotel's sign-in page answers everything */
  async #post(batch) {
    const request = new AbortController();
    const patience = setTimeout(() => request.abort(), ANSWER_WITHIN);
    this.#request = request;
    this.#asked = Date.now();
    try {
      const response = await fetch(ENTRIES, { ...letter(batch), signal: request.signal });
      const body = response.status === 413 ? null : await response.json();
      this.#network(true);
      return { status: response.status, body };
    } catch {
      this.#network(false);
      return null;
    } finally {
      clearTimeout(patience);
      this.#request = null;
    }
  }

  /** The network may be back: what hangs is given up, and everything goes again at once. */
  #hurry() {
    this.#failures = 0;
    if (Date.now() - this.#asked > HANGS_AFTER) {
      this.#request?.abort();
    }
    this.flush();
  }

  /** This page ends. What is not yet answered is sent once more in a way that outlives the page. */
  #closing() {
    const letters = new Map();
    for (const entry of fitting([...this.#own.values()], MOST_ENTRIES, CLOSING_LETTERS)) {
      letters.set(entry.token, [...letters.get(entry.token) ?? [], entry]);
    }
    letters.forEach(batch => fetch(ENTRIES, { ...letter(batch), keepalive: true }).catch(() => {}));
  }

  #network(answered) {
    if (this.online !== answered) {
      this.online = answered;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Never with the cookie: whoever is signed in has nothing to do with who wrote the answers. */
function letter(batch) {
  return {
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    headers: { 'Authorization': `Bearer ${batch[0].token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ entries: batch.map(({ id, sealed }) => ({ id, sealed })) }),
  };
}

/** The first ones, as many as fit, and never none. */
function fitting(entries, most, letters) {
  let left = letters;
  const beyond = entries.findIndex(entry => (left -= entry.sealed.length + 100) < 0);
  return entries.slice(0, Math.min(most, beyond < 0 ? entries.length : Math.max(1, beyond)));
}

/**
 * While another page of this browser sends, this one waits. Not for ever: a page that sleeps in the background may hold
 * its turn, and sending twice does no harm.
 */
async function alone(work) {
  if (!navigator.locks) {
    return work();
  }
  let begun = false;
  try {
    return await navigator.locks.request('mafs-outbox', { signal: AbortSignal.timeout(ANSWER_WITHIN + 2000) }, () => {
      begun = true;
      return work();
    });
  } catch (failure) {
    if (begun) {
      throw failure;
    }
    return work();
  }
}

export const sender = new Sender();
