// Where the evening stands: which step runs, what is done, what is left out. What somebody does becomes marks, each of
// which says only what it means: what it does not name stays as it is.

export const LEFT_OUT = 'LEFT_OUT';
export const SHORTENED = 'SHORTENED';

const PARTS = { BEGUN: 'begunAt', ENDED: 'endedAt', OUTCOME: 'outcome' };

export class Evening {
  #steps;
  #short;
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
   * @param short keys of the steps that are to be short tonight: they are known here only, until they have ended
   */
  constructor(steps, marked, waiting, mark, short = new Set()) {
    this.#steps = steps;
    this.#short = short;
    this.#mark = mark;
    this.know(marked, waiting);
  }

  /** As the server would say it, but for the words of notes. */
  get marked() {
    return {
      begunAt: this.begunAt, endedAt: this.endedAt, ledBy: this.ledBy, coLedBy: this.coLedBy,
      steps: [...this.#at].map(([key, { begunAt, endedAt, outcome, note, isUnread }]) =>
        ({ key, begunAt, endedAt, outcome, isUnread: isUnread || Boolean(note) })),
    };
  }

  /** What was known before gives way. A note that waits sealed cannot be read back. */
  know(marked, waiting) {
    this.begunAt = marked.begunAt;
    this.endedAt = marked.endedAt;
    this.ledBy = marked.ledBy;
    this.coLedBy = marked.coLedBy;
    this.#at = new Map(this.#steps.map(({ key }) => [key, {
      begunAt: null, endedAt: null, outcome: null, note: '', isUnread: false, ...marked.steps.find(step => step.key === key),
    }]));
    for (const mark of waiting) {
      if (mark.step === null) {
        apply(this, mark);
        Object.assign(this, { ledBy: mark.ledBy ?? this.ledBy, coLedBy: mark.coLedBy ?? this.coLedBy });
      } else if (this.#at.has(mark.step)) {
        const known = this.#at.get(mark.step);
        apply(known, mark);
        known.isUnread ||= mark.note !== undefined;
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
    return this.#short.has(step.key) || this.of(step).outcome === SHORTENED;
  }

  /** Keys of those that somebody wants short tonight. */
  get short() {
    return [...this.#short];
  }

  /** As long as it may take now. */
  lengths(step) {
    return { minutes: this.isShort(step) ? step.atLeast : step.minutes, atLeast: step.atLeast };
  }

  begin(now, ledBy, coLedBy) {
    this.#session({ begunAt: now, ledBy, coLedBy });
    this.#goOn(now);
  }

  /** Only the first step runs, and may not have. */
  get canTakeBack() {
    return this.runs && this.previous === null;
  }

  /** It has not begun after all. */
  takeBack() {
    const current = this.current;
    this.#session({ undone: ['BEGUN'] });
    if (current) {
      this.#step(current, { undone: ['BEGUN'] });
    }
  }

  next(now) {
    const current = this.current;
    this.#step(current, {
      ...(this.of(current).begunAt === null ? { begunAt: now } : {}), endedAt: now,
      ...(this.isShort(current) ? { outcome: SHORTENED } : {}),
    });
    this.#goOn(now);
  }

  back() {
    const current = this.current;
    const previous = this.previous;
    if (this.endedAt !== null) {
      this.#session({ undone: ['ENDED'] });
    } else if (current && this.of(current).begunAt !== null) {
      this.#step(current, { undone: ['BEGUN'] });
    }
    if (previous) {
      this.#short.delete(previous.key);
      this.#step(previous, { undone: ['ENDED', 'OUTCOME'] });
    }
  }

  /** It is not done tonight; the next one begins if it was running. */
  leaveOut(step, now) {
    const ran = step === this.current;
    this.#short.delete(step.key);
    this.#step(step, { outcome: LEFT_OUT });
    if (ran) {
      this.#goOn(now);
    }
  }

  shorten(step) {
    this.#short.add(step.key);
  }

  /** Neither left out nor shortened after all. */
  asPlanned(step) {
    this.#short.delete(step.key);
    if (this.of(step).outcome !== null) {
      this.#step(step, { undone: ['OUTCOME'] });
    }
  }

  /** Where there is a note that cannot be read here, this one is added to it. */
  note(step, words) {
    const known = this.of(step);
    if (!known.isUnread) {
      known.note = words;
      this.#mark({ step: step.key, note: words });
    } else if (words.trim() !== '') {
      this.#mark({ step: step.key, note: words, adds: true });
    }
  }

  /** They are kept, but not here: nothing may be written over what cannot be read. */
  forgetNotes() {
    this.#at.forEach(known => Object.assign(known, { isUnread: known.isUnread || Boolean(known.note), note: '' }));
  }

  get hasUnread() {
    return [...this.#at.values()].some(({ isUnread }) => isUnread);
  }

  #goOn(now) {
    const next = this.#steps.find(step => !this.#isOver(step));
    if (next) {
      if (this.of(next).begunAt === null) {
        this.#step(next, { begunAt: now });
      }
    } else {
      this.#session({ endedAt: now });
    }
  }

  #isOver(step) {
    const { endedAt, outcome } = this.of(step);
    return endedAt !== null || outcome === LEFT_OUT;
  }

  #step(step, mark) {
    apply(this.of(step), mark);
    this.#mark({ step: step.key, ...mark });
  }

  #session(mark) {
    apply(this, mark);
    this.#mark({ step: null, ...mark });
  }
}

/** What has begun does not begin anew. */
function apply(known, { begunAt = null, endedAt = null, outcome = null, undone = [] }) {
  undone.forEach(part => known[PARTS[part]] = null);
  if (begunAt !== null && known.begunAt === null) {
    known.begunAt = begunAt;
  }
  known.endedAt = endedAt ?? known.endedAt;
  if (outcome !== null) {
    known.outcome = outcome;
  }
  if (outcome === LEFT_OUT) {
    Object.assign(known, { begunAt: null, endedAt: null });
  }
}
