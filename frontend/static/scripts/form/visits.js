// Where somebody went: one tap on a place, a second one for a second time. The number of meetings is the sum; whoever
// would rather not say where counts there all the same. How it was is asked only once they went.

import { button, el, icon, newId } from './dom.js';

const PLACE = 'visits.';
const NOT_SAID = null;

/** @param make { scale, radios, clearButton } as the other kinds of question are made */
export function visits(asked, make) {
  const { question, answers, words, heading, changed } = asked;
  const tell = () => changed('changed');
  const often = code => Number(answers.said(PLACE + code) || 0);
  const told = () => answers.fieldsOf(question).filter(field => field.startsWith(PLACE))
    .reduce((sum, field) => sum + Number(answers.said(field) || 0), 0);
  const counted = () => Number(answers.said(question.id) || 0);
  const elsewhere = () => Math.max(counted() - told(), 0);
  const times = code => (code === NOT_SAID ? elsewhere() : often(code));

  const put = (field, value) => {
    if (answers.value(field) !== value) {
      answers.give(field, value);
    }
  };
  const forget = fields => answers.fieldsOf(question).filter(fields).forEach(field => put(field, ''));
  const count = number => put(question.id, number === 0 ? '' : String(number));

  const step = (code, by) => {
    const together = told() + elsewhere();
    const now = times(code);
    if (now + by < 0 || together + by > question.max) {
      return;
    }
    if (code !== NOT_SAID) {
      put(PLACE + code, now + by === 0 ? '' : String(now + by));
    }
    count(together + by);
    if (told() === 0) {
      forget(field => field.startsWith('visit.'));
    }
    tell();
  };
  const none = () => {
    const before = answers.said(question.id);
    forget(field => field !== question.id);
    put(question.id, before === '0' ? '' : '0');
    tell();
  };

  const places = [...question.options.map(({ code, name }) => place(code, name)),
    place(NOT_SAID, words.say('form.visits.somewhere'))];
  const no = button({ class: 'choice-option visit-none', onclick: none }, el('span', { class: 'word' }, words.say('form.visits.none')));
  const after = parts();

  function place(code, name) {
    const id = newId();
    const number = el('span', { class: 'visit-times' });
    const kind = code?.split('-')[0];
    const own = kind === 'plan' ? words.say('form.visits.plan') : kind === 'meeting' ? words.say('form.visits.been') : null;
    const tap = button({ class: 'choice-option', onclick: () => step(code, 1) },
      el('span', { class: 'word', id }, name, own && el('span', { class: 'visit-own' }, own)), number);
    const change = (key, by) => {
      const own = newId();
      return button({
        id: own, class: 'button visit-step', 'aria-label': words.say(key), 'aria-labelledby': `${own} ${id}`,
        onclick: () => {
          step(code, by);
          (times(code) === 0 ? tap : document.activeElement).focus();
        },
      }, icon(by < 0 ? 'minus' : 'plus'));
    };
    const fewer = change('form.visits.fewer', -1);
    const more = change('form.visits.more', 1);
    return {
      code,
      node: el('div', { class: `visit-place${own ? ' visit-known' : ''}`, role: 'group', 'aria-labelledby': id }, tap, fewer, more),
      tap,
      show: () => {
        const now = times(code);
        tap.setAttribute('aria-pressed', String(now > 0));
        number.textContent = now > 0 ? words.count('form.visits.times', now) : '';
        fewer.hidden = now === 0;
        more.hidden = now === 0;
        more.setAttribute('aria-disabled', String(counted() >= question.max));
      },
    };
  }

  function part(name, build) {
    const id = newId();
    const made = build({ ...asked, heading: id, changed: tell,
      question: { id: `visit.${name}`, kind: 'scale', min: 1, max: 5, faces: true,
        low: words.say('form.visits.how.low'), high: words.say('form.visits.how.high') } }, `visit.${name}`, id);
    return {
      made,
      node: el('div', { class: 'visit-part' }, el('div', { class: 'days-head' },
        el('h3', { id, class: 'days-label' }, words.say(`form.visits.${name}`)), made.clear), made.node),
    };
  }

  function parts() {
    const build = {
      first: (about, field, id) => chosen(about, field, id, ['yes', 'no']),
      how: (about, field, id) => make.scale(about, field, id, 1, 5),
      back: (about, field, id) => chosen(about, field, id, ['yes', 'maybe', 'no']),
    };
    return (question.asked ?? []).filter(name => build[name]).map(name => part(name, build[name]));
  }

  function chosen(about, field, id, codes) {
    const group = make.radios(about, field, id, 'choice-option',
      codes.map(code => ({ value: code, parts: [el('span', { class: 'word' }, words.say(`form.visits.${code}`))] })));
    group.box.classList.add('choice', 'visit-choice');
    return group;
  }

  const further = el('div', { class: 'visit-parts' }, after.map(({ node }) => node));
  const clear = make.clearButton(words, heading, () => {
    forget(() => true);
    places[0].tap.focus();
    tell();
  });
  return {
    node: el('div', { class: 'answer' },
      el('p', { class: 'visit-hint' }, words.say('form.visits.hint')),
      el('div', { class: 'visit-places', role: 'group', 'aria-labelledby': heading }, places.map(({ node }) => node), no),
      further),
    clear,
    show: () => {
      places.forEach(each => each.show());
      no.setAttribute('aria-pressed', String(answers.said(question.id) === '0' && told() === 0));
      further.hidden = told() === 0;
      after.forEach(({ made }) => made.show());
      clear.hidden = answers.said(question.id) === '';
    },
    enter: () => places[0].tap.focus(),
  };
}
