// How large and how strong the page is shown. It is remembered by this page only: the tablet goes on to somebody else.

const SIZES = ['normal', 'larger', 'largest'];

export class Appearance {
  #size = SIZES[0];
  #contrast = false;

  get sizes() {
    return SIZES;
  }

  get size() {
    return this.#size;
  }

  set size(size) {
    this.#size = size;
    this.apply();
  }

  get contrast() {
    return this.#contrast;
  }

  set contrast(more) {
    this.#contrast = more;
    this.apply();
  }

  apply() {
    const root = document.documentElement;
    root.classList.toggle('text-larger', this.#size === 'larger');
    root.classList.toggle('text-largest', this.#size === 'largest');
    root.classList.toggle('more-contrast', this.#contrast);
  }

  reset() {
    this.#size = SIZES[0];
    this.#contrast = false;
    this.apply();
  }
}
