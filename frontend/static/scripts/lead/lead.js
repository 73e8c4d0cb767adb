// Lead mode: one evening from its run sheet. The plan comes once; from then on the page needs no network.

import { button, el, icon } from '../form/dom.js';
import { Words } from '../form/words.js';
import { stayAwake } from './awake.js';
import { copyOf, dropCopy, keepCopy, keepMarked, keepPage } from './copy.js';
import { Evening } from './evening.js';
import { canSeal, Marks, planOf } from './marks.js';
import { MINUTE, pace } from './pace.js';
import { fetchPictures, passage } from './passage.js';
import { Pages } from './pages.js';
import { watchHands } from './touch.js';
import { sendWaiting } from './waiting.js';

const SESSION = location.pathname.match(/\/lead\/(\d+)/)?.[1];
const SHORT = `mafs-lead-short-${SESSION}`;
const AGAIN_EVERY = 5000;
const NOTE_PAUSE = 1500;
const LONGEST_NOTE = 1500;
/** From then on it is not the planned evening but another one. */
const ANOTHER_EVENING = 6 * 60 * MINUTE;
const PLACE = 'Europe/London';

const say = name => document.querySelectorAll('[data-say]').forEach(part => {
  part.hidden = part.dataset.say !== name;
  if (!part.hidden) {
    part.querySelector('h1')?.focus();
  }
});

const plan = () => planOf(SESSION, location.search);

class Leading {
  #plan;
  #words;
  #steps;
  #offset;
  #marks;
  #evening;
  #pages = null;
  #pictures = new Map();
  #noteTyped = null;
  #top;
  #isAlone = false;
  #isCovered = false;
  #isLate = false;
  #isTrial;
  #looks = false;
  #parts = {};
  #shown = null;
  #step = null;

  constructor(given, top) {
    this.#plan = given;
    this.#top = top;
    this.#words = new Words(given.words, 'en-GB');
    this.#steps = given.text.steps;
    this.#offset = offsetOf(given);
    this.#marks = new Marks(SESSION, given, plan);
    this.#evening = new Evening(this.#steps, given.marked, this.#marks.waiting,
      mark => this.#isKept && this.#marks.add(mark, this.#now()), shortSteps());
    this.#isTrial = !this.#isKept;
    if (!given.isCopy) {
      keepCopy(SESSION, given, this.#offset);
    }
    this.#marks.addEventListener('change', () => this.#heard());
    this.#marks.addEventListener('back', () => this.#lookAgain());
    this.#marks.addEventListener('superseded', () => this.#lookAgain());
    this.#pages = new Pages(given.text.pages, this.#words, this.#pictures, isSeen => this.#shows(isSeen));
    document.title = `${given.evening.title} · MAFS`;
    this.#parts.told = el('p', { class: 'visually-hidden', role: 'status' });
    this.#parts.cover = this.#covering();
    top.append(this.#bar(), this.#parts.told, this.#parts.cover, this.#parts.body = el('main', { class: 'lead-body' }), this.#parts.foot = el('footer', { class: 'lead-foot' }));
    top.addEventListener('click', event => this.#followsLink(event));
    this.#draw(true);
    setInterval(() => this.#tick(), 500);
    setInterval(() => (this.#isCovered || this.#plan.isCopy) && this.#lookAgain(), AGAIN_EVERY);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.#keepNote();
      } else {
        this.#tick();
        this.#lookAgain();
      }
    });
    addEventListener('pagehide', () => this.#keepNote());
    watchHands(given.idleMinutes, () => this.#leftAlone(), () => {
      this.#isAlone = false;
      this.#lookAgain();
    }, () => this.#cover());
    this.#marks.start();
    sendWaiting();
    this.#fetchPictures();
  }

  /** From its day on, unless it is cancelled: a page that was opened the day before finds out by itself. */
  get #isKept() {
    const { keptFrom } = this.#plan.evening;
    return keptFrom !== null && this.#now() >= keptFrom;
  }

  async #fetchPictures() {
    (await fetchPictures(this.#plan.text)).forEach((place, address) => this.#pictures.set(address, place));
    document.documentElement.dataset.ready = 'yes';
  }

  #now() {
    return Date.now() + this.#offset;
  }

  #say(key, ...values) {
    return this.#words.say(key, ...values);
  }

  #count(key, number, ...values) {
    return this.#words.first([`${key}.${number === 1 ? 'one' : 'other'}`, key], number, ...values);
  }

  #time(at) {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: PLACE }).format(at);
  }

  /** When all should be over: as planned, unless this is another evening than the one that was planned. */
  #endsAt() {
    const { startsAt, endsAt } = this.#plan.evening;
    const begun = this.#evening.begunAt ?? startsAt;
    return Math.abs(begun - startsAt) > ANOTHER_EVENING ? begun + (endsAt - startsAt) : endsAt;
  }

  #pace() {
    const evening = this.#evening;
    const current = evening.current;
    const now = this.#now();
    return pace(current && { ...evening.lengths(current), begunAt: evening.of(current).begunAt ?? now },
      evening.coming.map(step => evening.lengths(step)), this.#endsAt(), now);
  }

  // ── what stands above everything ──

  #bar() {
    const { number, of, title, room } = this.#plan.evening;
    return el('header', { class: 'lead-bar' },
      el('a', { class: 'button lead-room', href: room }, icon('arrow-left'), el('span', {}, this.#say('room'))),
      el('div', { class: 'lead-title' },
        el('p', { class: 'quiet' }, this.#say('session.kicker', number, of)), el('p', { class: 'lead-name' }, title)),
      this.#parts.clock = el('p', { class: 'lead-clock' }),
      this.#parts.saved = el('p', { class: 'lead-saved', role: 'status' }));
  }

  #tellSaved() {
    const kept = this.#isKept;
    const { why, savedAt, waiting, reason, hasUnknown, hasLost } = this.#marks;
    const line = this.#parts.saved;
    const isStuck = kept && (waiting.length > 0 && why !== '' || hasUnknown || hasLost);
    const words = !kept ? this.#say('saved.trial')
      : hasLost ? this.#say('saved.lost')
      : waiting.length > 0 && why === 'refused' ? this.#say('saved.refused', reason ?? '')
      : waiting.length > 0 && why !== '' ? this.#say(`saved.${why}`)
      : hasUnknown ? this.#say('saved.unknown')
      : waiting.length > 0 ? this.#say('saved.waiting')
      : this.#plan.isCopy ? this.#say('saved.network')
      : savedAt ? this.#say('saved.at', this.#time(savedAt)) : '';
    if (line.dataset.words !== words + why) {
      line.dataset.words = words + why;
      line.classList.toggle('is-stuck', isStuck);
      line.replaceChildren(...[isStuck ? icon('info') : savedAt && icon('check'), el('span', {}, words),
        isStuck && why === 'signed-out' && el('a', { href: '../today', target: '_blank', rel: 'noopener' }, this.#say('saved.sign-in'))]
        .filter(Boolean));
    }
  }

  // ── before, during, after ──

  /** As somebody has asked for, or as it must be. */
  #draw(hasMoved = false) {
    this.#keepNote();
    const held = document.activeElement?.dataset?.key;
    const { begunAt, endedAt } = this.#evening;
    const name = begunAt === null ? 'begin' : endedAt === null && this.#evening.current ? 'run' : 'done';
    const step = this.#evening.current;
    const isAnother = this.#shown !== null && (this.#shown !== name || this.#step !== step);
    this.#shown = name;
    this.#step = step;
    keepShort(this.#evening.short);
    keepMarked(SESSION, this.#evening.marked);
    this.#parts.body.className = `lead-body lead-${name}`;
    this.#parts.tick = [];
    this.#parts.body.replaceChildren(...{ begin: () => this.#begin(), run: () => this.#run(), done: () => this.#done() }[name]());
    this.#parts.foot.replaceChildren(...{ begin: () => this.#beginFoot(), run: () => this.#runFoot(), done: () => [] }[name]());
    this.#parts.foot.hidden = name === 'done';
    this.#tick();
    this.#tellSaved();
    if (isAnother && name === 'run') {
      put(this.#parts.told, `${this.#say('now.step', this.#steps.indexOf(step) + 1, this.#steps.length)}: ${step.title}`);
    }
    if (hasMoved && isAnother) {
      scrollTo(0, 0);
      this.#parts.body.querySelector('h1').focus({ preventScroll: true });
    } else if (held) {
      this.#top.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
    }
  }

  /** Nobody has asked for it here: who writes is not disturbed. */
  #redraw() {
    if (!this.#writes) {
      this.#draw();
    }
  }

  get #writes() {
    return this.#noteTyped !== null || document.activeElement?.matches('.lead-note textarea') === true;
  }

  #begin() {
    const { evening, text } = this.#plan;
    const before = text.guidance[0];
    return [
      el('section', { class: 'lead-open card' },
        el('h1', { tabindex: -1 }, evening.title),
        el('p', { class: 'lead-when' }, `${this.#day(evening.startsAt)}, ${this.#time(evening.startsAt)}–${this.#time(evening.endsAt)} · ${evening.place}`),
        !this.#isKept && el('p', { class: 'info-note' }, icon('info'), el('span', {}, this.#say('begin.trial'))),
        passage(text.opening, 'lead-opening', this.#pictures),
        this.#who()),
      el('div', { class: 'lead-side' },
        el('section', { class: 'card' }, el('h2', {}, this.#say('begin.sheet')), this.#sheet()),
        text.materials.length > 0 && el('section', { class: 'card' }, el('h2', {}, this.#say('begin.ready')),
          el('ul', {}, text.materials.map(thing => el('li', {}, thing)))),
        before && el('section', { class: 'card' }, el('h2', {}, before.title), passage(before.how, '', this.#pictures))),
    ].filter(Boolean);
  }

  #day(at) {
    return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: PLACE }).format(at);
  }

  /** Only asked where there is more than one who may have led. */
  #who() {
    const { leaders, me } = this.#plan;
    if (leaders.length < 2) {
      return null;
    }
    const choice = (name, value, none) => el('label', { class: 'lead-who' }, el('span', {}, this.#say(name)),
      this.#parts[name] = el('select', {}, none && el('option', { value: '' }, this.#say('begin.nobody')),
        leaders.map(({ id, name: called }) => el('option', { value: id, selected: id === value }, called))));
    return el('div', { class: 'lead-whos' }, choice('begin.led', me, false),
      choice('begin.co-led', this.#evening.coLedBy, true));
  }

  #beginFoot() {
    const chosen = name => Number(this.#parts[name]?.value) || undefined;
    return [el('p', { class: 'lead-foot-words' }, this.#say('begin.planned', this.#time(this.#plan.evening.startsAt))),
      button({ class: 'button button-primary lead-next', onclick: event => {
        if (isSecondTap(event)) {
          return;
        }
        this.#evening.begin(this.#now(), chosen('begin.led') ?? this.#plan.me, chosen('begin.co-led'));
        this.#draw(true);
      } }, el('span', {}, this.#say('begin')), icon('arrow-right'))];
  }

  #run() {
    const step = this.#evening.current;
    const { text } = this.#plan;
    return [
      el('section', { class: 'lead-now' },
        this.#timer(step),
        this.#parts.pace = el('p', { class: 'lead-pace', role: 'status', tabindex: -1 })),
      el('section', { class: 'lead-how' },
        text.guidance.length > 0 && el('div', { class: 'lead-help', role: 'group', 'aria-label': this.#say('help') },
          [...text.guidance.slice(1), text.guidance[0]].map((advice, at) => button({ class: 'button', 'data-key': `advice-${at}`, onclick: () => this.#advise(advice) }, advice.title))),
        el('div', { class: 'card' }, passage(step.how, 'lead-words', this.#pictures), this.#note(step))),
      el('section', { class: 'lead-sheet card' }, el('h2', {}, this.#say('sheet')), this.#sheet()),
      text.pages.length > 0 && el('section', { class: 'lead-pages card' }, el('h2', {}, this.#say('pages')),
        el('ul', {}, text.pages.map(page => el('li', {}, button({
          class: 'lead-page', 'data-key': `page-${page.slug}`, onclick: () => this.#pages.open(page.slug), 'aria-label': this.#say('pages.open', page.title),
        }, page.picture ? el('img', { src: this.#pictures.get(page.picture) ?? page.picture, alt: '', loading: 'lazy' }) : icon('plus'),
        el('span', {}, page.title)))))),
    ].filter(Boolean);
  }

  #timer(step) {
    const evening = this.#evening;
    const place = this.#steps.indexOf(step) + 1;
    const digits = el('p', { class: 'lead-timer', role: 'timer', 'aria-live': 'off' });
    const about = el('p', { class: 'lead-until' });
    const bar = el('progress', { max: 1, value: 0, 'aria-hidden': 'true' });
    const shorten = evening.isShort(step) ? null : this.#change('shorten', [step.atLeast], () => evening.shorten(step), `now-length-${step.key}`);
    const box = el('div', { class: 'lead-timing' },
      el('p', { class: 'lead-where' }, this.#say('now.step', place, this.#steps.length)),
      el('h1', { tabindex: -1 }, step.title), digits, bar, about,
      el('div', { class: 'lead-change' },
        shorten ?? this.#change('as-planned', [], () => evening.asPlanned(step), `now-length-${step.key}`),
        this.#change('leave-out', [], () => evening.leaveOut(step, this.#now()), `now-out-${step.key}`),
        evening.canTakeBack && this.#change('not-begun', [], () => evening.takeBack(), 'not-begun')));
    this.#parts.tick.push(({ minutes, endsCurrentAt }) => {
      const left = endsCurrentAt - this.#now();
      const isOver = left < 0;
      const seconds = Math.floor(Math.abs(left) / 1000 + (isOver ? 0 : 0.999));
      digits.textContent = `${isOver ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      digits.setAttribute('aria-label', `${digits.textContent} ${this.#say(isOver ? 'now.over' : 'now.left')}`);
      box.classList.toggle('is-over', isOver);
      bar.value = minutes === 0 ? 1 : Math.min(1, 1 - left / (minutes * MINUTE));
      put(about, this.#say(isOver ? 'now.since' : 'now.until', this.#time(endsCurrentAt), this.#length(minutes, step)));
      if (shorten) {
        shorten.hidden = minutes <= step.atLeast;
      }
    });
    return box;
  }

  /** @param place that it keeps when the page is drawn anew, and whoever had come to it with it */
  #change(key, values, act, place, of = null) {
    const words = this.#say(key, ...values);
    return button({ class: 'link-button', 'data-key': place, 'aria-label': of && this.#say('undo.of', words, of), onclick: () => {
      act();
      this.#draw(true);
    } }, words);
  }

  #tick() {
    const now = this.#now();
    put(this.#parts.clock, this.#time(now));
    if (this.#isTrial && this.#isKept) {
      this.#isTrial = false;
      this.#evening.know(this.#plan.marked, this.#marks.waiting);
      this.#draw();
      return;
    }
    if (this.#shown === 'run' && !this.#evening.current) {
      this.#redraw();
      return;
    }
    if (this.#shown !== 'done') {
      const state = this.#pace();
      this.#parts.tick.forEach(part => part(state));
      if (this.#shown === 'run') {
        this.#tellPace(state);
      }
    }
  }

  #tellPace({ late, spare, over, endsAt, coming }) {
    const words = over > 0 ? this.#count('pace.over', over, this.#time(endsAt))
      : late > 0 ? this.#say(coming.length > 0 ? 'pace.late' : 'pace.late.last', late, this.#time(this.#endsAt()))
      : spare > 0 ? this.#say('pace.early', spare) : this.#say('pace.on-time', this.#time(endsAt));
    const line = this.#parts.pace;
    if (line.dataset.words !== words) {
      line.dataset.words = words;
      line.className = `lead-pace ${over > 0 ? 'is-over' : late > 0 ? 'is-late' : 'is-well'}`;
      line.replaceChildren(icon(over > 0 || late > 0 ? 'info' : 'check'), el('span', {}, words));
    }
  }

  // ── the run sheet ──

  #sheet() {
    const evening = this.#evening;
    const current = evening.current;
    return el('ol', { class: 'run-sheet' }, this.#steps.map(step => {
      const known = evening.of(step);
      const isDone = known.endedAt !== null && !evening.isLeftOut(step);
      const state = step === current ? 'now' : evening.isLeftOut(step) ? 'out' : isDone ? 'done' : 'coming';
      const when = el('span', { class: 'run-when' });
      const long = el('span', { class: 'run-long quiet' });
      const canChange = this.#shown === 'run' && (state === 'coming' || state === 'out');
      const shorten = canChange && state === 'coming' && !evening.isShort(step)
        && this.#change('shorten.short', [], () => evening.shorten(step), `length-${step.key}`, step.title);
      if (state === 'now' || isDone) {
        when.textContent = this.#time(known.begunAt ?? this.#now());
      }
      if (isDone) {
        const minutes = Math.round((known.endedAt - known.begunAt) / MINUTE);
        long.textContent = this.#count(minutes < 1 ? 'sheet.done.brief' : minutes < step.atLeast ? 'sheet.done.short' : 'sheet.done', minutes);
      } else if (state === 'out') {
        long.textContent = this.#say('left-out');
      } else {
        this.#parts.tick.push(({ minutes, coming }) => {
          const at = evening.coming.indexOf(step);
          const given = step === current ? minutes : coming[at]?.minutes;
          if (state === 'coming' && coming[at]) {
            put(when, this.#time(this.#shown === 'begin' ? this.#planned(at) : coming[at].from));
          }
          const length = this.#shown === 'begin' ? evening.lengths(step).minutes : given;
          put(long, this.#length(length, step));
          if (shorten) {
            shorten.hidden = length <= step.atLeast;
          }
        });
      }
      return el('li', { class: `run-step is-${state}`, 'aria-current': state === 'now' ? 'step' : null },
        when, el('div', { class: 'run-what' }, el('span', { class: 'run-title' }, step.title), long,
          known.note && state !== 'now' && el('p', { class: 'run-note' }, known.note),
          canChange && el('div', { class: 'run-change' }, shorten,
            (state === 'out' || evening.isShort(step)) && this.#change(state === 'out' ? 'put-back' : 'as-planned', [],
              () => evening.asPlanned(step), `${state === 'out' ? 'out' : 'length'}-${step.key}`, step.title),
            state === 'coming' && this.#change('leave-out.short', [], () => evening.leaveOut(step, this.#now()), `out-${step.key}`, step.title))),
        el('span', { class: 'run-mark', 'aria-hidden': 'true' }, isDone ? icon('check') : state === 'out' ? icon('minus') : ''));
    }));
  }

  #length(minutes, step) {
    return minutes < step.minutes ? this.#say('now.given.squeezed', minutes, step.minutes) : this.#count('now.given', minutes);
  }

  #planned(at) {
    const before = this.#evening.coming.slice(0, at).reduce((sum, step) => sum + this.#evening.lengths(step).minutes, 0);
    return this.#plan.evening.startsAt + before * MINUTE;
  }

  #runFoot() {
    const evening = this.#evening;
    const previous = evening.previous;
    const next = evening.coming[0];
    return [
      previous && button({ class: 'button lead-back', 'data-key': 'back', 'aria-label': this.#say('back.to', previous.title), onclick: () => {
        this.#keepNote();
        evening.back();
        this.#draw(true);
      } }, icon('arrow-left'), el('span', {}, this.#say('back'))),
      button({ class: 'button button-primary lead-next', 'data-key': 'next', onclick: event => {
        if (isSecondTap(event)) {
          return;
        }
        this.#keepNote();
        evening.next(this.#now());
        this.#draw(true);
      } }, el('span', {}, next ? this.#say('next', next.title) : this.#say('next.last')), icon(next ? 'arrow-right' : 'check')),
    ].filter(Boolean);
  }

  #done() {
    const evening = this.#evening;
    const { begunAt, endedAt } = evening;
    const { number, room } = this.#plan.evening;
    const minutes = Math.round(((endedAt ?? this.#now()) - begunAt) / MINUTE);
    return [el('section', { class: 'card lead-over' }, icon('check'),
      el('h1', { tabindex: -1 }, this.#say('done.title', number)),
      el('p', { class: 'lead-thanks' }, this.#count('done.thanks', minutes, this.#time(begunAt), this.#time(endedAt ?? this.#now()))),
      this.#isKept && el('p', {}, this.#say('done.lead')),
      this.#sheet(),
      el('div', { class: 'actions' },
        this.#isKept && el('a', { class: 'button button-primary button-big', href: `${room}/delivery` }, this.#say('done.delivery')),
        el('a', { class: 'button button-big', href: room }, this.#say('done.room')),
        evening.previous && button({ class: 'button button-big', onclick: () => {
          evening.back();
          this.#draw(true);
        } }, this.#say('done.again'))))];
  }

  // ── notes ──

  #note(step) {
    const known = this.#evening.of(step);
    if (!canSeal()) {
      return el('p', { class: 'quiet small' }, this.#say('note.cannot'));
    }
    const field = el('textarea', { rows: 2, maxlength: Math.max(LONGEST_NOTE, known.note?.length ?? 0), 'aria-describedby': 'lead-note-hint', oninput: () => {
      clearTimeout(this.#noteTyped?.timer);
      this.#noteTyped = { step, field, timer: known.isUnread ? null : setTimeout(() => this.#keepNote(), NOTE_PAUSE) };
    }, onblur: () => {
      this.#keepNote();
      if (this.#isLate) {
        this.#lookAgain();
      }
    } });
    field.value = known.note ?? '';
    return el('div', { class: 'lead-note' }, el('label', {}, el('span', {}, this.#say('note')), field),
      el('p', { class: 'quiet small', id: 'lead-note-hint' }, this.#say(known.isUnread ? 'note.hidden' : 'note.hint')));
  }

  /** What was added to a note out of sight goes out of sight with it, and whole: it could not be put right later. */
  #keepNote() {
    if (this.#noteTyped) {
      const { step, field, timer } = this.#noteTyped;
      clearTimeout(timer);
      this.#noteTyped = null;
      this.#evening.note(step, field.value);
      if (this.#evening.of(step).isUnread) {
        field.value = '';
      }
    }
  }

  /** The room sees pages, and may turn them itself: notes are not behind them. */
  #shows(isSeen) {
    this.#keepNote();
    this.#top.classList.toggle('is-showing', isSeen);
  }

  // ── who is not signed in any more ──

  #covering() {
    return el('section', { class: 'lead-cover info-note', role: 'status', hidden: true }, icon('info'),
      el('p', {}, this.#say('saved.signed-out')),
      el('div', {}, el('a', { class: 'button button-primary', href: '../today', target: '_blank', rel: 'noopener' }, this.#say('saved.sign-in'))));
  }

  /** The plan can still be read; nothing can be done until somebody signs in. */
  #cover() {
    if (!this.#isCovered) {
      this.#leftAlone();
      this.#setCovered(true);
      dropCopy(SESSION);
    }
  }

  #setCovered(isCovered) {
    this.#isCovered = isCovered;
    this.#top.classList.toggle('is-covered', isCovered);
    this.#parts.cover.hidden = !isCovered;
    this.#parts.body.inert = isCovered;
    this.#parts.foot.inert = isCovered;
  }

  /** Nothing readable about anybody stays on a tablet that lies about; the plan may. */
  #leftAlone() {
    this.#isAlone = true;
    this.#keepNote();
    this.#evening.forgetNotes();
    this.#draw();
  }

  #heard() {
    this.#tellSaved();
    if (this.#marks.why === 'signed-out') {
      this.#cover();
    }
    if (this.#marks.waiting.length === 0 && this.#marks.why === '' && this.#evening.hasUnread && !this.#isAlone) {
      this.#lookAgain();
    }
  }

  /** The server may know more: another tablet leads too, or notes are to be read again. */
  async #lookAgain() {
    if (this.#looks) {
      return;
    }
    this.#looks = true;
    const { status, body } = await plan();
    this.#looks = false;
    if (status === 401 || status === 403) {
      this.#cover();
    } else if (status === 200 && (body.me !== this.#plan.me || this.#hasOtherText(body))) {
      location.reload();
    } else if (status === 200) {
      this.#plan = body;
      this.#offset = offsetOf(body);
      this.#marks.renew(body);
      keepCopy(SESSION, body, this.#offset);
      if (this.#isCovered) {
        this.#isAlone = false;
        this.#setCovered(false);
        this.#marks.hurry();
      }
      this.#isLate = this.#writes;
      if (this.#isKept && !this.#isLate && !this.#isAlone) {
        this.#evening.know(body.marked, this.#marks.waiting);
        this.#redraw();
      }
    }
  }

  /** Before anybody has begun the evening is led from the newest plan. */
  #hasOtherText({ text, marked }) {
    return text.id !== this.#plan.text.id && (marked.begunAt !== null || this.#evening.begunAt === null);
  }

  // ── help and pages ──

  #advise({ title, how }) {
    const dialog = el('dialog', { class: 'lead-advice', 'aria-label': title, onclose: () => dialog.remove() },
      el('h2', { tabindex: -1 }, title), passage(how, '', this.#pictures),
      button({ class: 'button button-primary button-big', onclick: () => dialog.close() }, this.#say('close')));
    dialog.addEventListener('click', event => event.target === dialog ? dialog.close() : this.#followsLink(event));
    document.body.append(dialog);
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  #followsLink(event) {
    const slug = event.target.closest?.('a[href^="#"]')?.getAttribute('href').slice(1);
    if (slug) {
      event.preventDefault();
      if (this.#pages.has(decodeURIComponent(slug))) {
        this.#pages.open(decodeURIComponent(slug));
      }
    }
  }
}

/** Two clocks that are a second or two apart tell the same time. */
function offsetOf({ now }) {
  return Math.abs(now - Date.now()) < 2000 ? 0 : now - Date.now();
}

/** The button to go on with comes where the one before lay: nobody goes on by tapping twice. */
function isSecondTap({ detail }) {
  return detail > 1;
}

function shortSteps() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(SHORT)) ?? []);
  } catch {
    return new Set();
  }
}

/** It is no mark until the step has ended, and outlasts a page that is loaded anew. */
function keepShort(keys) {
  try {
    sessionStorage.setItem(SHORT, JSON.stringify(keys));
  } catch {
    // It is known until the page is left.
  }
}

function put(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

async function open() {
  const { status, body } = await plan();
  const given = status === 200 && body?.text ? body : status === null || status >= 500 ? copyOf(SESSION) : null;
  if (given) {
    const top = document.querySelector('.lead');
    say('lead');
    stayAwake();
    keepPage();
    new Leading(given, top);
  } else if (status === 401 || status === 403) {
    say('signed-out');
  } else if (status === null || status >= 500) {
    say('network');
    setTimeout(open, AGAIN_EVERY);
  } else {
    const reason = document.querySelector('[data-reason]');
    reason.textContent = body?.reason ?? reason.textContent;
    say('nothing');
  }
}

document.querySelector('[data-again]').addEventListener('click', () => location.reload());
open();
