// <mafs-form-together>: the form on a facilitator's own screen. Flow puts this element on the page and gives it a sitting
// when it says that it is ready; from then on nothing that is answered goes through Flow. When the form is handed in,
// and again when a form that waited for the network has gone, it tells so.

import './form.js';
import { button, el, icon } from './dom.js';
import { Keeper } from './keeper.js';

const LEFT_BEHIND_GOES_WITHIN = 3000;

class Together extends HTMLElement {
  #sitting = null;
  #form = null;
  #waiting = new Map();

  get sitting() {
    return this.#sitting;
  }

  set sitting(sitting) {
    this.#sitting = sitting;
    if (this.isConnected && sitting) {
      this.#show();
    }
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'sitting')) {
      const given = this.sitting;
      delete this.sitting;
      this.#sitting = given;
    }
    if (!this.#sitting) {
      this.#ready();
    } else if (!this.#form) {
      this.#show();
    }
  }

  /** What an earlier page left on this tablet goes first, so that the form shows it. */
  async #ready() {
    if (Keeper.possible()) {
      await Promise.race([Keeper.flushAll(), new Promise(over => setTimeout(over, LEFT_BEHIND_GOES_WITHIN))]);
    }
    if (this.isConnected && !this.#sitting) {
      this.#tell('mafs-ready', {});
    }
  }

  async #show() {
    const sitting = this.#sitting;
    const form = el('mafs-form', {});
    this.#form = form;
    this.#waiting.clear();
    form.addEventListener('mafs-handed-in', ({ detail }) => this.#handedIn(detail));
    this.replaceChildren(form);
    form.sitting = sitting;
    if (!Keeper.possible()) {
      form.before(el('p', { class: 'error-note', role: 'alert' }, this.#word('form.together.cannot-seal')));
      return;
    }
    const keeper = await Keeper.open(sitting);
    keeper.addEventListener('result', ({ detail }) => this.#heard(detail));
    form.keeper = keeper;
  }

  #handedIn({ form, status, care }) {
    if (status === 'waiting') {
      this.#waiting.set(form, care);
      this.#form.after(this.#meanwhile(care));
    }
  }

  /** A form that waited for the network has gone. */
  #heard({ kind, form, status, reason }) {
    if (kind === 'hand-in' && this.#waiting.has(form)) {
      const care = this.#waiting.get(form);
      this.#waiting.delete(form);
      this.#tell('mafs-handed-in', { form, status, reason, care });
    }
  }

  /** What the server would say when it had read the form, as far as the tablet knows it. */
  #meanwhile(care) {
    return el('div', { class: 'stack' }, care === 'no' ? null : this.#care(care),
      el('div', { class: 'actions' }, button({
        class: 'button button-big', onclick: () => this.#tell('mafs-leave', {}),
      }, this.#word('form.together.back'))));
  }

  #care(care) {
    return el('div', { class: 'care-note', role: 'alert' }, icon('info'), el('div', {},
      el('p', {}, this.#word(care === 'yes' ? 'form.together.care.answered' : 'form.together.care.blank')),
      el('p', {}, this.#word('form.together.care.steps'))));
  }

  #word(key) {
    return (this.#sitting.words[key] ?? key).replaceAll('{0}', this.#sitting.name);
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}

if (!customElements.get('mafs-form-together')) {
  customElements.define('mafs-form-together', Together);
}
