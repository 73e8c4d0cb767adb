// The answers to one form as this page knows them. Every change goes to the keeper at once, words at most every
// 300 ms; what somebody is still typing goes when they leave the field or the page.

const TYPING_PAUSE = 300;
const NUMBER_PAUSE = 600;

export const DECLINED = '-';

/** Of days that other forms have told, all of them, there is nothing left to ask. */
function isToldAlready({ asked, days }) {
  return Boolean(asked?.length) && asked.every(code => days?.known[code] && !days.known[code].includes('0'));
}

const LOST = Symbol('could not be kept');

export class Answers {
  #form;
  #keep;
  #values = new Map();
  #sent = new Map();
  #versions = new Map();
  #record;
  #version;
  #typed = new Map();
  #wrong = new Map();
  #before = new Map();

  /** @param keep takes each entry that is to be kept, and promises whether it is */
  constructor(form, keep) {
    this.#form = form.form;
    this.#record = form.record ?? 0;
    this.#version = form.version;
    this.#keep = keep;
    for (const [field, { value, version }] of Object.entries(form.answers ?? {})) {
      this.#values.set(field, value ?? '');
      this.#sent.set(field, value ?? '');
      this.#versions.set(field, version ?? 0);
    }
  }

  get record() {
    return this.#record;
  }

  /** Empty when there is no answer. */
  value(field) {
    return this.#values.get(field) ?? '';
  }

  /** The answer, or empty also when somebody would rather not say. */
  said(field) {
    const value = this.value(field);
    return value === DECLINED ? '' : value;
  }

  give(field, value) {
    this.#values.set(field, value);
    this.#send(field);
  }

  /** As it is typed: goes at the latest 300 ms later. */
  write(field, value) {
    this.#values.set(field, value);
    if (!this.#typed.has(field)) {
      this.#typed.set(field, setTimeout(() => this.#send(field), TYPING_PAUSE));
    }
  }

  /** As its digits are typed: goes when no more of them follow, so that 7 is not kept of somebody who means 71. */
  writeNumber(field, value) {
    this.#forgetTyping(field);
    this.#values.set(field, value);
    this.#typed.set(field, setTimeout(() => this.#send(field), NUMBER_PAUSE));
  }

  /** Sends what waits for a pause in the typing. */
  flush() {
    [...this.#typed.keys()].forEach(field => this.#send(field));
  }

  /** What the device could not keep is tried once more; whether there was any. */
  tryAgain() {
    const lost = [...this.#sent].filter(([, sent]) => sent === LOST).map(([field]) => field);
    lost.forEach(field => this.#send(field));
    return lost.length > 0;
  }

  fieldsOf(question) {
    const known = [...this.#values.keys(), ...this.#wrong.keys()];
    const begins = { days: [`${question.id}.`, 'amount.'], visits: ['visits.', 'visit.'] }[question.kind] ?? [];
    return [question.id, ...new Set(known.filter(field => begins.some(begin => field.startsWith(begin))))];
  }

  isAnswered(question) {
    return this.fieldsOf(question).some(field => this.value(field).trim() !== '') || isToldAlready(question);
  }

  isDeclined(question) {
    return this.value(question.id) === DECLINED;
  }

  /** What stood there comes back when somebody changes their mind. */
  decline(question) {
    const before = new Map(this.fieldsOf(question).map(field => [field, this.said(field)]));
    this.#before.set(question.id, before);
    [...before.keys()].filter(field => field !== question.id).forEach(field => this.give(field, ''));
    before.forEach((value, field) => this.#wrong.delete(field));
    this.give(question.id, DECLINED);
  }

  sayAfterAll(question) {
    const before = this.#before.get(question.id) ?? new Map();
    this.give(question.id, before.get(question.id) ?? '');
    before.forEach((value, field) => this.give(field, value));
  }

  /** A number that cannot be is no answer and not the lack of one: it stops the handing in until it is put right. */
  markWrong(field, typed) {
    this.#wrong.set(field, typed);
  }

  markRight(field) {
    this.#wrong.delete(field);
  }

  wrong(field) {
    return this.#wrong.get(field) ?? null;
  }

  isWrong(question) {
    return this.fieldsOf(question).some(field => this.#wrong.has(field));
  }

  /** Every field that has a value. */
  filled() {
    return Object.fromEntries([...this.#values].filter(([, value]) => value.trim() !== ''));
  }

  /** Only what stands on the server from this page's own hand is built upon; what others wrote is not, unseen. */
  heard({ kind, field, status, version }) {
    const own = status === 'kept' || status === 'superseded';
    if (kind === 'answer' && own && version > (this.#versions.get(field) ?? 0)) {
      this.#versions.set(field, version);
    }
    if (kind === 'hand-in' && own && version > this.#record) {
      this.#record = version;
    }
  }

  #forgetTyping(field) {
    clearTimeout(this.#typed.get(field));
    this.#typed.delete(field);
  }

  #send(field) {
    this.#forgetTyping(field);
    const value = this.value(field);
    if ((this.#sent.get(field) ?? '') === value) {
      return;
    }
    this.#sent.set(field, value);
    this.#keep({
      kind: 'answer', form: this.#form, field, value, base: this.#versions.get(field) ?? 0, record: this.#record,
      ...(this.#version ? { asks: this.#version } : {}),
    }).then(isKept => {
      if (!isKept && this.#sent.get(field) === value) {
        this.#sent.set(field, LOST);
      }
    });
  }
}
