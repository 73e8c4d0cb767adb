// Reads a question aloud with the browser's own voice, where it has one for the language. Voices that live on the
// device come first: they need no network, and nothing goes anywhere. Answers are never read out.

import { button, el, icon, newId } from './dom.js';

const speech = globalThis.speechSynthesis;

export class Reader extends EventTarget {
  #allowed = false;
  #saying = null;
  #by = null;

  constructor() {
    super();
    speech?.addEventListener?.('voiceschanged', () => this.#tell());
  }

  /** Whether somebody agreed that others may hear. */
  get allowed() {
    return this.#allowed;
  }

  allow() {
    this.#allowed = true;
  }

  can(language) {
    return voiceFor(language) !== null;
  }

  /** @param by who wanted it read, to be asked about with isReadingFor */
  read(words, language, by) {
    this.stop();
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voiceFor(language);
    said.lang = said.voice?.lang ?? language;
    said.rate = 0.95;
    const ended = () => this.#saying === said && this.#over();
    said.addEventListener('end', ended);
    said.addEventListener('error', ended);
    this.#saying = said;
    this.#by = by;
    speech.speak(said);
    this.#tell();
  }

  isReadingFor(by) {
    return this.#by === by;
  }

  stop() {
    if (this.#saying) {
      this.#over();
      speech.cancel();
    }
  }

  #over() {
    this.#saying = null;
    this.#by = null;
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * The button that has something read, and the one time it asks whether others may hear.
 *
 * @param signal when it is aborted, the button is gone
 * @returns { press, asks }
 */
export function readAloud({ reader, words, language, heading, said, signal }) {
  const id = newId();
  const press = button({ id, class: 'quiet-button', 'aria-labelledby': `${id} ${heading}` });
  const question = words.say('form.read.headphones');
  const asks = el('div', { class: 'ask-first', role: 'group', 'aria-label': question, hidden: true });
  const read = () => {
    reader.allow();
    asks.hidden = true;
    press.focus();
    reader.read(said, language, press);
  };
  const notNow = () => {
    asks.hidden = true;
    press.focus();
  };
  asks.append(el('p', {}, question), el('div', { class: 'ask-answers' },
    button({ class: 'button', onclick: read }, words.say('form.read.yes')),
    button({ class: 'button', onclick: read }, words.say('form.read.anyway')),
    button({ class: 'link-button', onclick: notNow }, words.say('form.read.not-now'))));
  press.addEventListener('click', () => {
    if (reader.isReadingFor(press)) {
      reader.stop();
    } else if (reader.allowed) {
      read();
    } else {
      asks.hidden = false;
      asks.querySelector('button').focus();
    }
  });
  const show = () => {
    press.replaceChildren(icon('speak'),
      el('span', {}, words.say(reader.isReadingFor(press) ? 'form.read.stop' : 'form.read')));
    press.hidden = !reader.can(language);
  };
  reader.addEventListener('change', show, { signal });
  show();
  return { press, asks };
}

function voiceFor(language) {
  if (!speech || typeof SpeechSynthesisUtterance === 'undefined') {
    return null;
  }
  const wanted = main(language);
  const voices = speech.getVoices().filter(voice => main(voice.lang) === wanted);
  return voices.find(voice => voice.localService && voice.default) ?? voices.find(voice => voice.localService)
    ?? voices[0] ?? null;
}

function main(language) {
  return (language || 'en').toLowerCase().split(/[-_]/)[0];
}
