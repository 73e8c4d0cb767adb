// Where sealed entries lie on this tablet until the server has them: ids, sealed bytes and the token to send them with.
// No names and nothing readable. Where the browser gives no room, they stay in this page's memory and go by network.

const DATABASE = 'mafs-outbox';
const ENTRIES = 'entries';

export class Shelf {
  #opened = null;
  #loose = new Map();

  /** Whether entries survive this page; false once the browser has refused to store one. */
  stores = true;

  /** Entries that only this page holds. */
  get loose() {
    return this.#loose.size;
  }

  /** @returns {Promise<boolean>} whether the entry will survive this page */
  async put(entry) {
    try {
      await this.#work('readwrite', entries => entries.put(entry));
      this.stores = true;
    } catch {
      this.#loose.set(entry.id, entry);
      this.stores = false;
    }
    return this.stores;
  }

  /** Every entry on this tablet: the writer who began first comes first, each in the order it was written. */
  async all() {
    let stored = [];
    try {
      stored = await this.#work('readonly', entries => entries.getAll());
    } catch {
      this.stores = false;
    }
    return inOrder([...stored, ...this.#loose.values()]);
  }

  async remove(ids) {
    ids.forEach(id => this.#loose.delete(id));
    try {
      await this.#work('readwrite', entries => {
        let last;
        ids.forEach(id => last = entries.delete(id));
        return last;
      });
    } catch {
      this.stores = false;
    }
  }

  async #work(mode, step) {
    const database = await this.#open();
    return new Promise((done, failed) => {
      const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
      const request = step(transaction.objectStore(ENTRIES));
      transaction.oncomplete = () => done(request?.result);
      transaction.onabort = () => failed(transaction.error);
    });
  }

  #open() {
    this.#opened ??= new Promise((done, failed) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
      request.onerror = () => failed(request.error);
      request.onblocked = () => failed(new Error('blocked'));
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        request.result.onclose = () => this.#opened = null;
        done(request.result);
      };
    }).catch(failure => {
      this.#opened = null;
      throw failure;
    });
    return this.#opened;
  }
}

function inOrder(entries) {
  const began = new Map();
  for (const { writer, at } of entries) {
    if (!began.has(writer) || at < began.get(writer)) {
      began.set(writer, at);
    }
  }
  return entries.sort((one, other) => one.writer === other.writer ? one.seq - other.seq
    : began.get(one.writer) < began.get(other.writer) ? -1 : 1);
}
