// Where the evening stands: which step runs, what is done, what is left out. What somebody does becomes marks, each of
// which says how one step, or the session, stands from then on.

export const LEFT_OUT = 'LEFT_OUT';
export const SHORTENED = 'SHORTENED';

export class Evening {
  #steps;
  #at = new Map();
  #mark;

  begunAt = null;
  endedAt = null;
  ledBy = null;
  coLedBy = null;

  /**
   * @param steps of the plan, in order
   * @param marked as the server knows it
   * @param waiting marks that are not there yet, in order
   * @param mark takes each new one
   */
  constructor(steps, marked, waiting, mark) {
    this.#steps = steps;
    this.#mark = mark;
    this.know(marked, waiting);
  }

  /** What was known before gives way. A note that waits sealed cannot be read back. */
  know(marked, waiting) {
    this.begunAt = marked.begunAt;
    this.endedAt = marked.endedAt;
    this.ledBy = marked.ledBy;
    this.coLedBy = marked.coLedBy;
    this.#at = new Map(this.#steps.map(({ key }) => [key, {
      begunAt: null, endedAt: null, outcome: null, note: '', ...marked.steps.find(step => step.key === key),
    }]));
    for (const mark of waiting) {
      if (mark.step === null) {
        Object.assign(this, { begunAt: mark.begunAt, endedAt: mark.endedAt, ledBy: mark.ledBy ?? this.ledBy });
      } else if (this.#at.has(mark.step)) {
        const { begunAt, endedAt, outcome } = mark;
        Object.assign(this.#at.get(mark.step), { begunAt, endedAt, outcome });
      }
    }
  }

  of(step) {
    return this.#at.get(step.key);
  }

  get runs() {
    return this.begunAt !== null && this.endedAt === null;
  }

  /** The step that runs: of two that two tablets have begun, the later one. */
  get current() {
    if (!this.runs) {
      return null;
    }
    const open = this.#steps.filter(step => this.of(step).begunAt !== null && !this.#isOver(step));
    return open.sort((one, other) => this.of(other).begunAt - this.of(one).begunAt)[0]
      ?? this.#steps.find(step => !this.#isOver(step)) ?? null;
  }

  /** What is still to come, in order. */
  get coming() {
    const current = this.current;
    return this.#steps.filter(step => step !== current && !this.#isOver(step));
  }

  get previous() {
    return this.#steps.filter(step => this.of(step).endedAt !== null && this.of(step).outcome !== LEFT_OUT)
      .sort((one, other) => this.of(other).endedAt - this.of(one).endedAt)[0] ?? null;
  }

  isLeftOut(step) {
    return this.of(step).outcome === LEFT_OUT;
  }

  isShort(step) {
    return this.of(step).outcome === SHORTENED;
  }

  /** As long as it may take now. */
  lengths(step) {
    return { minutes: this.isShort(step) ? step.atLeast : step.minutes, atLeast: step.atLeast };
  }

  begin(now, ledBy, coLedBy) {
    this.#session({ begunAt: now, endedAt: null, ledBy, coLedBy });
    this.#goOn(now);
  }

  next(now) {
    const current = this.current;
    const { begunAt, outcome } = this.of(current);
    this.#step(current, { begunAt: begunAt ?? now, endedAt: now, outcome });
    this.#goOn(now);
  }

  back() {
    const current = this.current;
    const previous = this.previous;
    if (this.endedAt !== null) {
      this.#session({ begunAt: this.begunAt, endedAt: null });
    } else if (current) {
      const { outcome } = this.of(current);
      this.#step(current, { begunAt: null, endedAt: null, outcome });
    }
    if (previous) {
      this.#step(previous, { begunAt: this.of(previous).begunAt, endedAt: null, outcome: null });
    }
  }

  /** It is not done tonight; the next one begins if it was running. */
  leaveOut(step, now) {
    const ran = step === this.current;
    this.#step(step, { begunAt: null, endedAt: null, outcome: LEFT_OUT });
    if (ran) {
      this.#goOn(now);
    }
  }

  shorten(step) {
    const { begunAt } = this.of(step);
    this.#step(step, { begunAt, endedAt: null, outcome: SHORTENED });
  }

  /** Neither left out nor shortened after all. */
  asPlanned(step) {
    const { begunAt } = this.of(step);
    this.#step(step, { begunAt, endedAt: null, outcome: null });
  }

  note(step, words) {
    const { begunAt, endedAt, outcome } = this.of(step);
    this.of(step).note = words;
    this.#mark({ step: step.key, begunAt, endedAt, outcome, note: words });
  }

  forgetNotes() {
    this.#at.forEach(known => known.note = '');
  }

  #goOn(now) {
    const next = this.#steps.find(step => !this.#isOver(step));
    if (next) {
      const { outcome } = this.of(next);
      this.#step(next, { begunAt: now, endedAt: null, outcome });
    } else {
      this.#session({ begunAt: this.begunAt, endedAt: now });
    }
  }

  #isOver(step) {
    const { endedAt, outcome } = this.of(step);
    return endedAt !== null || outcome === LEFT_OUT;
  }

  #step(step, now) {
    Object.assign(this.of(step), now);
    this.#mark({ step: step.key, ...now });
  }

  #session(now) {
    Object.assign(this, now);
    this.#mark({ step: null, outcome: null, ...now });
  }
}
