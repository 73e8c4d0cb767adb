import { fromBase64Url, seal, toBase64Url } from './hpke.js';
import { sender } from './sender.js';

const text = new TextEncoder();

/**
 * Keeps what a person answers: each entry is sealed to the server at once, lies on this tablet until the server has
 * it, and goes as soon as there is network. Whoever holds the tablet cannot read it back.
 *
 * Events: 'state' {waiting, recovered, savedAt, online, refused, stored}; 'result' {kind, form, field, status, version,
 * reason} for each entry of this writer; 'keeping' with the entry itself, which stays in this page.
 */
export class Keeper extends EventTarget {
  static #open = new Map();

  #token;
  #key;
  #writer;
  #seq = 0;
  #line = Promise.resolve();
  #written = new Map();

  /** One for each writer. Sends also what earlier pages left on this tablet. */
  static async open({ token, key, writer }) {
    if (!Keeper.possible()) {
      throw new Error('Answers cannot be sealed here: this needs https, or the computer that MAFS runs on.');
    }
    if (!Keeper.#open.has(writer)) {
      Keeper.#open.set(writer, new Keeper(token, key, writer));
      askToStay();
    }
    setTimeout(() => sender.flush());
    return Keeper.#open.get(writer);
  }

  /** Browsers seal on https and on the computer itself only. */
  static possible() {
    return window.isSecureContext && Boolean(window.crypto?.subtle);
  }

  /** Sends whatever lies on this tablet; resolves after one try. */
  static flushAll() {
    return sender.flush();
  }

  constructor(token, key, writer) {
    super();
    this.#token = token;
    this.#key = fromBase64Url(key);
    this.#writer = writer;
    sender.addEventListener('change', () => this.#say('state', this.state));
    sender.addEventListener('results', event => event.detail.forEach(result => this.#hear(result)));
  }

  get state() {
    const { waiting, recovered, savedAt, online, refused, stores } = sender;
    return { waiting, recovered, savedAt, online, refused: [...refused], stored: stores };
  }

  /** What another request of this page has found out about the network. */
  heard(answered) {
    sender.heard(answered);
  }

  /**
   * @param entry without v, writer, seq and at
   * @returns {Promise<boolean>} when the tablet has it: true; false when the tablet gives no room, and the entry is safe
   *     only once the server has it
   */
  keep(entry) {
    const whole = { v: 1, ...entry, writer: this.#writer, seq: ++this.#seq, at: new Date().toISOString() };
    this.#say('keeping', whole);
    const kept = this.#line.then(() => this.#store(whole));
    this.#line = kept.catch(() => {});
    return kept;
  }

  async #store(entry) {
    const id = crypto.randomUUID();
    const sealed = await seal(this.#key, text.encode(`mafs form entry ${id}`), new Uint8Array(),
      text.encode(JSON.stringify(entry)));
    this.#written.set(id, { kind: entry.kind, form: entry.form, field: entry.field ?? null });
    return sender.add({ id, token: this.#token, sealed: toBase64Url(sealed), at: entry.at, writer: entry.writer,
      seq: entry.seq, kind: entry.kind });
  }

  #hear({ id, status, version, reason }) {
    const written = this.#written.get(id);
    if (written) {
      this.#written.delete(id);
      this.#say('result', { ...written, status, version: version ?? null, reason: reason ?? null });
    }
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Once for each browser: that it does not clear what waits when room gets short. */
async function askToStay() {
  const asked = 'mafs-asked-to-stay';
  try {
    if (!localStorage.getItem(asked)) {
      localStorage.setItem(asked, 'yes');
      await navigator.storage?.persist?.();
    }
  } catch {
    // A browser that keeps nothing says so when an entry is stored.
  }
}
