// A field to sign in with finger, pen or mouse. What is drawn is one SVG path of whole numbers in 600 by 200; it lives
// in this element only, goes to the server after each stroke, and is gone with the element.
{
  const WIDTH = 600;
  const HEIGHT = 200;
  const STEP = 2;
  const LONGEST = 60000;

  class SignatureField extends HTMLElement {
    #strokes = '';
    #pen = null;
    #last = null;
    #line = null;

    connectedCallback() {
      if (!this.#line) {
        this.innerHTML = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><path></path></svg>`;
        this.#line = this.querySelector('path');
        this.addEventListener('pointerdown', event => this.#begin(event));
        this.addEventListener('pointermove', event => this.#draw(event));
        this.addEventListener('pointerup', event => this.#end(event));
        this.addEventListener('pointercancel', event => this.#end(event));
      }
      this.#show();
    }

    disconnectedCallback() {
      setTimeout(() => {
        if (!this.isConnected) {
          this.#strokes = '';
          this.#show();
        }
      });
    }

    get path() {
      return this.#strokes;
    }

    set path(strokes) {
      this.#strokes = strokes || '';
      this.#show();
    }

    #begin(event) {
      if (this.#pen !== null || event.button > 0 || this.#strokes.length > LONGEST - 100) {
        return;
      }
      event.preventDefault();
      this.#pen = event.pointerId;
      this.setPointerCapture(event.pointerId);
      this.#last = this.#at(event);
      this.#strokes += `M${this.#last.x} ${this.#last.y}L${this.#last.x} ${this.#last.y}`;
      this.#show();
    }

    #draw(event) {
      if (event.pointerId !== this.#pen) {
        return;
      }
      const passed = event.getCoalescedEvents?.() ?? [];
      for (const moved of passed.length > 0 ? passed : [event]) {
        const to = this.#at(moved);
        const far = Math.hypot(to.x - this.#last.x, to.y - this.#last.y) >= STEP;
        if (far && this.#strokes.length < LONGEST - 20) {
          this.#strokes += `L${to.x} ${to.y}`;
          this.#last = to;
        }
      }
      this.#show();
    }

    #end(event) {
      if (event.pointerId === this.#pen) {
        this.#pen = null;
        this.dispatchEvent(new CustomEvent('path-changed'));
      }
    }

    #at(event) {
      const field = this.getBoundingClientRect();
      const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
      return {
        x: within((event.clientX - field.left) / field.width * WIDTH, WIDTH),
        y: within((event.clientY - field.top) / field.height * HEIGHT, HEIGHT),
      };
    }

    #show() {
      this.#line?.setAttribute('d', this.#strokes);
    }
  }

  if (!customElements.get('mafs-signature')) {
    customElements.define('mafs-signature', SignatureField);
  }
}
