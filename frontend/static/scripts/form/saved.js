// The quiet line that tells where the answers are, as the keeper says it and never better.

import { el, icon } from './dom.js';

const SHORTLY = 1200;

export class SavedLine {
  node = el('p', { class: 'saved-line', role: 'status' });
  #words = null;
  #state = { waiting: 0, recovered: 0, savedAt: null, online: true, refused: [] };
  #stored = true;
  #trouble = null;
  #later = null;
  #told = null;

  set words(words) {
    this.#words = words;
    this.#draw();
  }

  get online() {
    return this.#state.online !== false;
  }

  /** What is on its way for a moment only is not told: the line would flicker with every answer. */
  show(state) {
    this.#state = { ...this.#state, ...state };
    if (this.#state.waiting > 0 && this.online) {
      this.#later ??= setTimeout(() => this.#draw(), SHORTLY);
    } else {
      this.#draw();
    }
  }

  /** @param stored false when the device has no room: what waits is then in this page only */
  kept(stored) {
    if (this.#trouble || this.#stored !== stored) {
      this.#trouble = null;
      this.#stored = stored;
      this.#draw();
    }
  }

  couldNotKeep(facilitator) {
    this.#trouble = this.#words.say('form.saved.not-kept', facilitator);
    this.#draw();
  }

  #draw() {
    if (!this.#words) {
      return;
    }
    clearTimeout(this.#later);
    this.#later = null;
    const { waiting, recovered, savedAt, refused } = this.#state;
    const words = this.#words;
    const parts = [];
    if (this.#trouble) {
      parts.push(this.#trouble);
    } else if (refused?.length > 0) {
      parts.push(words.say('form.saved.refused', refused.at(-1).reason ?? ''));
    } else if (waiting > 0) {
      parts.push(words.say(this.#whereItWaits()));
    } else if (savedAt) {
      parts.push(words.say('form.saved.at', words.time(new Date(savedAt))));
    } else {
      parts.push(words.say('form.saved.nothing-yet'));
    }
    if (recovered > 0) {
      parts.push(words.count('form.saved.recovered', recovered));
    }
    const told = parts.join(' · ');
    const bad = this.#trouble !== null || refused?.length > 0;
    if (told !== this.#told) {
      this.#told = told;
      const safe = !bad && waiting === 0 && savedAt;
      this.node.replaceChildren(...(safe ? [icon('check')] : []), el('span', {}, told));
      this.node.classList.toggle('is-waiting', waiting > 0);
      this.node.classList.toggle('is-wrong', bad);
    }
  }

  #whereItWaits() {
    if (!this.#stored) {
      return 'form.saved.no-room';
    }
    return this.online ? 'form.saved.sending' : 'form.saved.waiting';
  }
}
