import { fromBase64Url } from './hpke.js';

/**
 * Checks the facilitator's PIN without network, against a slow salted hash that lives in this page only. Wrong tries are
 * counted until the page is gone; then the server counts.
 */
export class Pin {
  #salt;
  #iterations;
  #hash;

  constructor({ salt, iterations, hash, tries }) {
    this.#salt = fromBase64Url(salt);
    this.#iterations = iterations;
    this.#hash = fromBase64Url(hash);
    this.left = tries;
  }

  /** A try is spent before the answer is known, so that several at once spend several. */
  async check(digits) {
    if (this.left <= 0) {
      return false;
    }
    this.left--;
    const right = await this.#matches(digits);
    if (right) {
      this.left++;
    }
    return right;
  }

  async #matches(digits) {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits']);
    const found = new Uint8Array(await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt: this.#salt, iterations: this.#iterations }, key, this.#hash.length * 8));
    return found.every((byte, place) => byte === this.#hash[place]);
  }
}
