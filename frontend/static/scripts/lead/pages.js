// The pages for the room, over everything else: large words, one picture. All of it is here already, so that it needs no
// network. Arrow keys and swiping turn the page.

import { button, el, icon } from '../form/dom.js';
import { passage } from './passage.js';

const SWIPE = 50;

export class Pages {
  #pages;
  #words;
  #pictures;
  #seen;
  #dates = new Map();
  #at = 0;
  #dialog;
  #stage = el('div', { class: 'show-stage' });
  #count = el('p', { class: 'show-count', role: 'status' });
  #before;
  #after;

  /**
   * @param pictures where each picture lies on this tablet, by its address
   * @param seen told true when the room sees the pages, and false when it no longer does
   */
  constructor(pages, words, pictures, seen) {
    this.#seen = seen;
    this.#pages = pages;
    this.#words = words;
    this.#pictures = pictures;
    this.#before = button({ class: 'button show-turn', 'aria-label': words.say('page.before'), onclick: () => this.#turn(-1) },
      icon('arrow-left'));
    this.#after = button({ class: 'button show-turn', 'aria-label': words.say('page.after'), onclick: () => this.#turn(1) },
      icon('arrow-right'));
    this.#dialog = el('dialog', { class: 'show', onkeydown: event => this.#key(event), onclose: () => this.#seen(false) }, this.#stage,
      el('div', { class: 'show-bar' }, this.#before, this.#count, this.#after,
        button({ class: 'button show-close', onclick: () => this.#dialog.close() }, icon('close'),
          el('span', {}, words.say('close')))));
    this.#swipes();
    document.body.append(this.#dialog);
    new Set(pages.map(page => page.dates).filter(Boolean)).forEach(place => this.#fetchDates(place));
  }

  /** At once, so that they are there when there is no network; until then the words stand alone. */
  async #fetchDates(place) {
    try {
      const answer = await fetch(place);
      if (answer.ok) {
        this.#dates.set(place, await answer.text());
        if (this.#dialog.open && this.#pages[this.#at].dates === place) {
          this.#show();
        }
      }
    } catch {
      addEventListener('online', () => this.#fetchDates(place), { once: true });
    }
  }

  has(slug) {
    return this.#pages.some(page => page.slug === slug);
  }

  open(slug) {
    this.#at = Math.max(0, this.#pages.findIndex(page => page.slug === slug));
    this.#seen(true);
    this.#show();
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#after.focus();
  }

  #show() {
    const { title, said, picture, alt, dates } = this.#pages[this.#at];
    this.#dialog.setAttribute('aria-label', title);
    this.#stage.classList.toggle('has-picture', picture !== null);
    this.#stage.replaceChildren(...[
      picture && el('img', { class: 'show-picture', src: this.#pictures.get(picture) ?? picture, alt: alt ?? '' }),
      el('div', { class: 'show-words' }, el('h2', {}, title), passage(said, 'show-said')),
      this.#dates.has(dates) && passage(this.#dates.get(dates), 'show-dates'),
    ].filter(Boolean));
    this.#count.textContent = this.#words.say('page.of', this.#at + 1, this.#pages.length);
    this.#before.setAttribute('aria-disabled', String(this.#at === 0));
    this.#after.setAttribute('aria-disabled', String(this.#at === this.#pages.length - 1));
  }

  #turn(by) {
    const to = this.#at + by;
    if (to >= 0 && to < this.#pages.length) {
      this.#at = to;
      this.#show();
    }
  }

  #key({ key }) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[key];
    if (by) {
      this.#turn(by);
    }
  }

  #swipes() {
    let from = null;
    this.#stage.addEventListener('touchstart', ({ touches }) => from = touches.length === 1 ? touches[0].clientX : null,
      { passive: true });
    this.#stage.addEventListener('touchend', ({ changedTouches }) => {
      const by = from === null ? 0 : changedTouches[0].clientX - from;
      if (Math.abs(by) > SWIPE) {
        this.#turn(by < 0 ? 1 : -1);
      }
    }, { passive: true });
  }
}
