// <mafs-form>: the forms of one person on one occasion, shown one after the other. It is given a sitting (what is asked,
// in which words, and what was answered so far) and a keeper (which keeps and sends), and tells by events what happened.
// It writes to nothing else: not to cookies, not to any storage.

import { Answers } from './answers.js';
import { Appearance } from './appearance.js';
import { helpLines, helpList, isTheirOwn, settings } from './around.js';
import { questionBlock } from './block.js';
import { button, el, icon } from './dom.js';
import { handIn } from './handin.js';
import { care, worst } from './risk.js';
import { SavedLine } from './saved.js';
import { Reader } from './speech.js';
import { atTheEnd, betweenForms } from './thanks.js';
import { Words } from './words.js';

const GOES_ON_AFTER = 450;
const TOO_SOON = 500;

class FormElement extends HTMLElement {
  #sitting = null;
  #keeper = null;
  #unkept = [];
  #words = null;
  #answers = new Map();
  #done = new Set();
  #handedIn = [];
  #care = 'no';
  #form = null;
  #at = 0;
  #seenEnd = false;
  #layout = null;
  #carries = false;
  #handingIn = false;
  #onwards = null;
  #shownAt = 0;
  #byPointer = false;
  #screen = null;
  #listening = null;
  #parts = {};
  #reader = new Reader();
  #appearance = new Appearance();
  #saved = new SavedLine();

  get sitting() {
    return this.#sitting;
  }

  set sitting(sitting) {
    this.#sitting = sitting;
    if (this.isConnected && sitting) {
      this.#begin();
    }
  }

  get keeper() {
    return this.#keeper;
  }

  set keeper(keeper) {
    this.#keeper?.removeEventListener('state', this.#heardState);
    this.#keeper?.removeEventListener('result', this.#heardResult);
    this.#keeper = keeper;
    keeper?.addEventListener('state', this.#heardState);
    keeper?.addEventListener('result', this.#heardResult);
    if (keeper) {
      this.#saved.show(keeper.state ?? {});
      this.#unkept.splice(0).forEach(keepNow => keepNow());
    }
  }

  /** To the question, as the person who has just begun. */
  focus() {
    this.querySelector('.question-topic, .form-thanks')?.focus({ preventScroll: true });
  }

  /** One question back, where questions come one at a time. */
  back() {
    if (this.#parts.shown && this.#isOneByOne && this.#at > 0) {
      this.#go(this.#at - 1);
    }
  }

  connectedCallback() {
    for (const given of ['sitting', 'keeper']) {
      if (Object.hasOwn(this, given)) {
        const value = this[given];
        delete this[given];
        this[given] = value;
      }
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('pagehide', () => this.#pause(), { signal });
    addEventListener('blur', () => this.#reader.stop(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#pause(), { signal });
    this.addEventListener('pointerdown', () => { this.#byPointer = true; }, { signal });
    this.addEventListener('keydown', event => this.#key(event), { signal });
    if (this.#sitting && !this.firstChild) {
      this.#begin();
    }
  }

  /** Only where nothing else has it: the button that led here is gone by now. */
  #takeFocus() {
    const has = document.activeElement;
    if (has === document.body || !has?.checkVisibility()) {
      this.focus();
    }
  }

  /** Moved within the page, everything stays; gone from it, nothing does. */
  disconnectedCallback() {
    this.#listening.abort();
    this.#pause();
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#screen?.abort();
        this.#appearance.reset();
        this.#answers.clear();
        this.#handedIn = [];
        this.#sitting = null;
        this.keeper = null;
        this.replaceChildren();
      }
    });
  }

  #begin() {
    const sitting = this.#sitting;
    this.#words = new Words(sitting.words, sitting.language);
    this.lang = sitting.language || 'en';
    this.dir = sitting.dir || 'ltr';
    if (!this.#carries) {
      this.#answers.clear();
      this.#done.clear();
      this.#handedIn = [];
      this.#care = 'no';
      this.#layout = null;
      this.#appearance.reset();
    }
    sitting.forms.filter(form => !this.#answers.has(form.form))
      .forEach(form => this.#answers.set(form.form, new Answers(form, entry => this.#keep(entry))));
    this.#saved.words = this.#words;
    this.#build();
    const same = this.#carries && sitting.forms.find(form => form.form === this.#form?.form);
    this.#carries = false;
    if (same) {
      this.#form = same;
      this.#ask();
    } else {
      this.#nextForm();
    }
    requestAnimationFrame(() => this.#takeFocus());
  }

  // ── what stands around the questions ──

  #build() {
    const { mode, name } = this.#sitting;
    const together = mode === 'TOGETHER';
    const main = el('div', { class: 'form-main' });
    const progress = el('div', { class: 'form-progress' });
    const about = el('p', { class: 'form-about' });
    const leave = el('div', { class: 'form-leave' });
    const help = helpLines(this.#sitting, this.#words);
    const asked = language => {
      this.#pause();
      this.#carries = true;
      this.#tell('mafs-language', { code: language });
    };
    this.replaceChildren(
      el('div', { class: 'form-head' },
        el('div', {}, together ? null : el('h1', { class: 'form-hello' }, this.#words.say('form.hello', name)), about),
        progress),
      main, settings(this.#sitting, this.#words, this.#appearance, asked),
      el('div', { class: 'form-foot' }, leave, help));
    this.#parts = { main, progress, about, help, leave };
    this.classList.toggle('is-together', together);
  }

  // ── the way through the forms ──

  #open() {
    const left = this.#sitting.forms.filter(form => !this.#done.has(form.form));
    const open = left.filter(form => !form.handedIn);
    const again = this.#sitting.mode === 'TOGETHER' && this.#done.size === 0;
    return open.length > 0 || !again ? open : left;
  }

  #nextForm() {
    const [next] = this.#open();
    if (!next) {
      this.#finish();
      return;
    }
    this.#form = next;
    this.#seenEnd = false;
    const first = next.questions.findIndex(question => !this.#kept.isAnswered(question));
    this.#at = first < 0 ? next.questions.length - 1 : first;
    this.#ask();
  }

  get #kept() {
    return this.#answers.get(this.#form.form);
  }

  get #isOneByOne() {
    return this.#form.own && (this.#layout ?? this.#sitting.layout) === 'one';
  }

  #ask() {
    const form = this.#form;
    const words = this.#words;
    const minutes = form.minutes && words.count('form.minutes', form.minutes);
    const heading = this.#sitting.mode === 'TOGETHER' ? [] : [form.title, this.#sitting.occasion];
    this.#parts.about.textContent = [...heading, minutes].filter(Boolean).join(' · ');
    this.#parts.leave.replaceChildren(...[this.#leaveOut(), this.#leave()].filter(Boolean));
    if (this.#parts.help) {
      this.#parts.help.hidden = false;
    }
    this.#showQuestions();
  }

  #newScreen() {
    this.#screen?.abort();
    this.#screen = new AbortController();
    clearTimeout(this.#onwards);
    this.#reader.stop();
    this.#shownAt = performance.now();
  }

  #showQuestions() {
    this.#newScreen();
    const form = this.#form;
    const one = this.#isOneByOne;
    const questions = one ? [form.questions[this.#at]] : form.questions;
    const first = !one || this.#at === 0;
    this.#seenEnd ||= !one || this.#isLast;
    const shown = questions.map(question => this.#question(question));
    const card = el('div', { class: `card questions${one ? ' one-question' : ''}`, ...inLanguage(form) },
      shown.map(({ node }) => node));
    const problem = el('p', { class: 'error-note', role: 'alert', hidden: true });
    const skipped = el('div', { class: 'skipped' });
    const steps = el('div', { class: 'form-steps' });
    this.#parts.main.replaceChildren(...[
      first && this.#sitting.mode === 'OWN_PHONE' && this.#nobodyReadsLive(),
      first && form.care && el('p', { class: 'form-care' }, form.care),
      first && form.intro && el('p', { class: 'form-intro', ...inLanguage(form) }, form.intro),
      form.copyright && el('p', { class: 'form-copyright', ...inLanguage(form) }, form.copyright),
      card,
      skipped, problem, steps, this.#saved.node,
      form.own && form.questions.length > 1 && this.#otherLayout(),
    ].filter(Boolean));
    Object.assign(this.#parts, { shown, problem, skipped, steps, next: null });
    this.#showSteps();
    this.#show();
  }

  #nobodyReadsLive() {
    return el('div', { class: 'info-note nobody-live' }, icon('info'), el('div', {},
      el('p', {}, this.#words.say('form.nobody-live')), helpList(this.#sitting, this.#words)));
  }

  get #isLast() {
    return this.#at === this.#form.questions.length - 1;
  }

  #question(question) {
    return questionBlock({
      question, form: this.#form, answers: this.#kept, words: this.#words,
      language: this.#form.wording?.language ?? this.#sitting.language, numbered: this.#isNumbered,
      reader: this.#reader, signal: this.#screen.signal, others: this.#handedIn,
      changed: how => this.#changed(how),
    });
  }

  /** Topics without official words stand beside a paper form, which has its own numbers. */
  get #isNumbered() {
    const { own, wording } = this.#form;
    return !this.#isOneByOne && (own || Boolean(wording) || this.#sitting.mode === 'TOGETHER');
  }

  #showSteps() {
    const words = this.#words;
    const one = this.#isOneByOne;
    const back = one && this.#at > 0
      ? button({ class: 'button step-back', onclick: () => this.#go(this.#at - 1) }, icon('arrow-left'),
        el('span', {}, words.say('form.back')))
      : null;
    const last = !one || this.#isLast;
    const next = last
      ? button({ class: 'button button-primary button-big step-hand-in', onclick: () => this.#tapHandIn() },
        this.#handInWords())
      : button({ class: 'button button-big step-next', onclick: () => this.#go(this.#at + 1) });
    const end = !last && this.#seenEnd
      ? button({ class: 'link-button', onclick: () => this.#go(this.#form.questions.length - 1) }, words.say('form.to-end'))
      : null;
    this.#parts.steps.replaceChildren(...[back, end, next].filter(Boolean));
    this.#parts.next = last ? null : next;
  }

  #handInWords() {
    const { form, title } = this.#form;
    const whose = this.#sitting.mode === 'TOGETHER' ? 'form.hand-in-for' : 'form.hand-in';
    return this.#words.first([`${whose}.${form}`, whose], title, this.#sitting.name);
  }

  #otherLayout() {
    const to = this.#isOneByOne ? 'page' : 'one';
    return button({
      class: 'link-button other-layout',
      onclick: () => {
        const question = this.#parts.shown.find(({ node }) => this.#isOneByOne || isNearTop(node))?.question;
        this.#kept.flush();
        this.#layout = to;
        this.#at = Math.max(this.#form.questions.indexOf(question), 0);
        this.#showQuestions();
        this.#focusOn(question ?? this.#form.questions[0]);
      },
    }, this.#words.say(`form.layout.${to}`));
  }

  #leaveOut() {
    return this.#open().length > 1
      ? button({ class: 'link-button', onclick: () => this.#leftOut() }, this.#words.say('form.leave-out'))
      : null;
  }

  #leftOut() {
    this.#kept.flush();
    this.#done.add(this.#form.form);
    this.#nextForm();
    this.#focusOn(this.#parts.shown?.[0]?.question);
  }

  #leave() {
    const { mode, facilitator } = this.#sitting;
    if (isTheirOwn(mode)) {
      return null;
    }
    const words = mode === 'TOGETHER' ? 'form.leave' : 'form.give-back-now';
    return button({
      class: 'link-button',
      onclick: () => {
        this.#pause();
        this.#tell('mafs-leave', {});
      },
    }, this.#words.say(words, facilitator));
  }

  // ── answering ──

  #changed(how) {
    clearTimeout(this.#onwards);
    this.#problem(null);
    this.#show();
    const goesOn = how === 'chosen' && this.#byPointer && this.#isOneByOne && !this.#isLast
      && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (goesOn) {
      const from = this.#at;
      this.#onwards = setTimeout(() => from === this.#at && this.#go(from + 1), GOES_ON_AFTER);
    }
  }

  #show() {
    const { shown, progress, next, skipped } = this.#parts;
    const words = this.#words;
    shown.forEach(each => each.show());
    const { questions } = this.#form;
    const answered = questions.filter(question => this.#kept.isAnswered(question)).length;
    const one = this.#isOneByOne;
    const reached = one ? this.#at + 1 : answered;
    const told = words.say(one ? 'form.progress.one' : 'form.progress.page', words.number(reached),
      words.number(questions.length));
    progress.hidden = questions.length < 2;
    progress.replaceChildren(el('span', {}, told),
      el('progress', { max: questions.length, value: reached, 'aria-label': words.say('form.progress') }));
    if (next) {
      const has = this.#kept.isAnswered(questions[this.#at]) || this.#kept.isWrong(questions[this.#at]);
      next.classList.toggle('button-primary', has);
      const label = words.say(has ? 'form.next' : 'form.skip');
      if (next.textContent !== label) {
        next.replaceChildren(el('span', {}, label), icon('arrow-right'));
      }
    }
    this.#showSkipped(skipped, next === null);
  }

  /** The list opens on a wish and stays as it is while somebody looks at it. */
  #showSkipped(place, atEnd) {
    const left = atEnd && !this.#handingIn
      ? this.#form.questions.filter(question => !this.#kept.isAnswered(question) && !this.#kept.isWrong(question)) : [];
    const none = left.length === this.#form.questions.length;
    if (left.length === 0 || none) {
      place.replaceChildren();
      return;
    }
    const open = place.querySelector('details')?.open ?? false;
    const told = this.#words.count('form.skipped', left.length);
    const here = this.#isOneByOne ? this.#form.questions[this.#at] : null;
    const others = left.filter(question => question !== here);
    place.replaceChildren(others.length === 0 ? el('p', {}, told)
      : el('details', { open }, el('summary', {}, `${told} `, el('span', {}, this.#words.say('form.skipped.see'))),
        el('ul', {}, others.map(question => el('li', {},
          button({ class: 'link-button', onclick: () => this.#goTo(question) }, question.text))))));
  }

  #goTo(question) {
    if (this.#isOneByOne) {
      this.#go(this.#form.questions.indexOf(question));
    } else {
      this.#focusOn(question);
    }
  }

  /** A number that cannot be is put right or left out first: it is never quietly taken for no answer. */
  #go(to) {
    this.#kept.flush();
    if (this.#kept.isWrong(this.#form.questions[this.#at])) {
      this.#parts.shown[0].node.querySelector('[aria-invalid=true]').focus();
      return;
    }
    this.#at = to;
    this.#showQuestions();
    this.#focusOn(this.#form.questions[to]);
  }

  #focusOn(question) {
    const shown = this.#parts.shown?.find(each => each.question === question);
    if (!shown) {
      return;
    }
    shown.heading.focus({ preventScroll: true });
    if (this.#isOneByOne) {
      this.scrollIntoView({ block: 'start' });
    } else {
      shown.node.scrollIntoView({ block: 'start' });
    }
  }

  #key(event) {
    this.#byPointer = false;
    const { target, key } = event;
    if (event.altKey || event.metaKey || event.isComposing || !this.#parts.shown) {
      return;
    }
    const shown = this.#parts.shown.find(({ node }) => node.contains(target));
    if (!shown) {
      return;
    }
    const writes = target.matches('textarea');
    const plain = !writes && !target.matches('select, button, summary, a, input[type=checkbox]');
    if (key === 'Enter' && this.#isOneByOne && !this.#isLast && (plain || (writes && event.ctrlKey))) {
      event.preventDefault();
      this.#go(this.#at + 1);
    } else if (key.startsWith('Arrow') && target === shown.heading) {
      event.preventDefault();
      shown.enter();
    } else if (/^\d$/.test(key) && !event.ctrlKey && shown.question.kind === 'scale'
        && (target === shown.heading || target.matches('input[type=radio]'))) {
      shown.node.querySelector(`input[type=radio][value="${key}"]`)?.click();
    }
  }

  // ── handing in ──

  /** The next step of the last question comes up where the finger just was: what comes at once was meant for that one. */
  #tapHandIn() {
    if (this.#handingIn || (this.#isOneByOne && performance.now() - this.#shownAt < TOO_SOON)) {
      return;
    }
    this.#handIn();
  }

  async #handIn() {
    const form = this.#form;
    const answers = this.#kept;
    answers.flush();
    const wrong = form.questions.find(question => answers.isWrong(question));
    if (wrong) {
      this.#goTo(wrong);
      this.#parts.shown.find(({ question }) => question === wrong)?.node.querySelector('[aria-invalid=true]')?.focus();
      this.#problem(this.#words.say('form.wrong'));
      return;
    }
    const filled = answers.filled();
    if (Object.keys(filled).length === 0) {
      this.#problem(this.#words.say('form.nothing-answered'));
      return;
    }
    this.#busy(true);
    const found = care(form, filled);
    const { status, reason } = await handIn(this.#keeper, {
      kind: 'hand-in', form: form.form, answers: filled, language: this.#sitting.language,
      layout: this.#isOneByOne ? 'one' : 'page', record: answers.record, ...(form.version ? { asks: form.version } : {}),
      wording: form.wording?.id,
    }, this.#saved.online);
    this.#busy(false);
    if (status === 'refused' || status === 'not-kept') {
      this.#problem(reason ?? this.#words.say('form.not-handed-in', this.#sitting.facilitator));
      return;
    }
    this.#done.add(form.form);
    this.#handedIn.push({ questions: form.questions, answers });
    this.#care = worst(this.#care, found);
    this.#tell('mafs-handed-in', { form: form.form, status, care: found });
    this.#thank(form, status);
  }

  #busy(is) {
    this.#handingIn = is;
    const press = this.#parts.steps.querySelector('.step-hand-in');
    press?.setAttribute('aria-disabled', String(is));
    if (press) {
      press.textContent = is ? this.#words.say('form.handing-in') : this.#handInWords();
    }
    this.#show();
  }

  #problem(told) {
    const { problem } = this.#parts;
    problem.textContent = told ?? '';
    problem.hidden = !told;
    if (told) {
      problem.scrollIntoView({ block: 'nearest' });
    }
  }

  #thank(form, status) {
    const [next] = this.#open();
    if (!next) {
      this.#finish(form, status);
      return;
    }
    this.#message(betweenForms(this.#sitting, this.#words, { form, status }, next, () => {
      this.#nextForm();
      this.#focusOn(this.#parts.shown[0].question);
    }));
  }

  /** The last thing that is seen: thanks, and where help is. */
  #finish(form, status) {
    this.#message(atTheEnd(this.#sitting, this.#words, form ? { form, status } : null));
    if (this.#parts.help) {
      this.#parts.help.hidden = this.#sitting.mode !== 'TOGETHER';
    }
    this.#form = null;
    queueMicrotask(() => this.#tell('mafs-finished', { care: this.#care }));
  }

  #message(card) {
    this.#newScreen();
    this.#parts.shown = null;
    this.#parts.progress.replaceChildren();
    this.#parts.leave.replaceChildren();
    this.#parts.about.textContent = this.#sitting.mode === 'TOGETHER' ? '' : this.#sitting.occasion ?? '';
    this.#parts.main.replaceChildren(card, this.#saved.node);
    card.querySelector('.form-thanks').focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  // ── keeping ──

  #keep(entry) {
    if (!this.#keeper) {
      return new Promise(tell => this.#unkept.push(() => tell(this.#keep(entry))));
    }
    return this.#keeper.keep(entry).then(stored => {
      const tried = [...this.#answers.values()].filter(answers => answers.tryAgain()).length > 0;
      if (!tried) {
        this.#saved.kept(stored !== false);
      }
      return true;
    }, () => {
      this.#saved.couldNotKeep(this.#sitting?.facilitator);
      return false;
    });
  }

  #heardState = ({ detail }) => this.#saved.show(detail);

  #heardResult = ({ detail }) => this.#answers.get(detail.form)?.heard(detail);

  #pause() {
    this.#answers.forEach(answers => answers.flush());
    this.#reader.stop();
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}

/** Official words may be in another language than the page. */
function inLanguage({ wording }) {
  return wording ? { lang: wording.language, dir: wording.dir } : {};
}

function isNearTop(node) {
  return node.getBoundingClientRect().bottom > 120;
}

if (!customElements.get('mafs-form')) {
  customElements.define('mafs-form', FormElement);
}
