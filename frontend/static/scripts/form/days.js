// Days of use: for each substance its days, seven in a row, one tap a day. What was told already is not asked again.

import { USED, NOT_USED, NOT_TOLD, daysBefore, knownDays, read, write } from './calendar.js';
import { button, el, icon, newId } from './dom.js';
import { clearButton, takeDeclineBack } from './take-back.js';

const WEEK = 7;
const WEEKEND = [0, 6];
/** What somebody names as their main substance is asked about with those of earlier weeks. */
const MAIN = 'main';

export function days(asked) {
  const { question, answers, words } = asked;
  const list = el('div', { class: 'days' });
  const lines = new Map();
  let picked = false;
  const select = el('select', {
    id: newId(), autocomplete: 'off',
    onpointerdown: () => { picked = true; },
    onkeydown: () => { picked = false; },
    onchange: () => picked && further(),
  });
  const add = button({ class: 'button', onclick: () => further() }, words.say('form.days.add.do'));
  const more = el('div', { class: 'days-more' },
    el('label', { for: select.id }), el('div', { class: 'days-add' }, select, add));
  const help = el('div', { class: 'question-help days-help' },
    el('p', {}, words.say(question.max > WEEK ? 'form.days.help.weeks' : 'form.days.help')),
    el('p', {}, words.say('form.days.prescribed')));

  /** A tap on a name is the wish for its line; with the arrow keys one only comes by, and says so with the button. */
  const further = () => {
    const code = select.value;
    picked = false;
    if (code) {
      ask(code);
      select.value = '';
      offer();
      lines.get(code).enter();
    }
  };

  const ask = code => {
    const named = question.substances.find(substance => substance.code === code);
    if (!named || lines.has(code)) {
      return;
    }
    const line = dayLine(asked, named);
    list.append(line.node);
    lines.set(code, line);
    line.show();
  };
  const offer = () => {
    const others = question.substances.filter(({ code }) => !lines.has(code));
    select.replaceChildren(el('option', { value: '' }, words.say('form.days.choose')),
      ...others.map(({ code, name }) => el('option', { value: code }, name)));
    more.querySelector('label').textContent = words.say(lines.size > 0 ? 'form.days.add' : 'form.days.add-first');
    more.hidden = others.length === 0;
  };
  const askWhatIsKnown = () => {
    question.asked?.forEach(ask);
    ask(answers.said(MAIN));
    answers.fieldsOf(question).filter(field => field.startsWith(`${question.id}.`) && answers.value(field) !== '')
      .forEach(field => ask(field.slice(question.id.length + 1)));
  };
  return {
    node: el('div', { class: 'answer' }, help, list, more),
    show: () => {
      askWhatIsKnown();
      offer();
      help.hidden = lines.size === 0;
      lines.forEach(line => line.show());
    },
    enter: () => (lines.size > 0 ? [...lines.values()][0].enter() : select.focus()),
  };
}

/** One substance. What is said of a day goes with the others of its week, so that a week is told as a whole or not. */
function dayLine(asked, { code, name }) {
  const { question, answers, words } = asked;
  const field = `${question.id}.${code}`;
  const heading = newId();
  const { askedOn } = question.days;
  const all = daysBefore(askedOn, question.max);
  const known = knownDays(question, code, asked.others);
  const opened = new Set();
  const told = () => read(answers.said(field), askedOn) ?? new Map();
  const isKnown = day => known.has(day.key) && !opened.has(day.key) && !told().has(day.key);

  const give = said => {
    const marks = all.map(({ key }) => said.get(key) ?? NOT_TOLD);
    answers.give(field, write(marks, askedOn));
    takeDeclineBack(question, answers, field);
    asked.changed('changed');
  };
  const fill = (of, mark) => {
    const said = told();
    of.filter(day => !isKnown(day)).forEach(({ key }) => said.set(key, mark));
    give(said);
  };
  const tap = (day, of) => {
    const said = told();
    of.filter(other => !isKnown(other) && !said.has(other.key)).forEach(({ key }) => said.set(key, NOT_USED));
    said.set(day.key, told().get(day.key) === USED ? NOT_USED : USED);
    give(said);
  };
  const clear = clearButton(words, heading, () => {
    opened.clear();
    answers.give(field, '');
    asked.changed('changed');
    enter();
  });
  const line = { words, heading, name, question, told, isKnown, known, opened, fill, tap, changed: () => show() };
  const weeks = Array.from({ length: question.max / WEEK }, (_, week) =>
    weekOf(line, all.slice(week * WEEK, (week + 1) * WEEK)));
  const whole = question.max > WEEK ? shortcuts(line, all, 'form.days.none-of-all') : null;
  const total = el('p', { class: 'days-total', role: 'status' });
  const node = el('div', { class: 'days-line', role: 'group', 'aria-labelledby': heading },
    el('div', { class: 'days-head' }, el('h3', { id: heading, class: 'days-label' }, name), clear),
    whole?.node, weeks.map(week => week.node), total);
  const show = () => {
    weeks.forEach(week => week.show());
    whole?.show();
    clear.hidden = answers.said(field) === '';
    const sum = summary(words, all, told(), isKnown, answers.said(field));
    if (total.textContent !== sum) {
      total.textContent = sum;
    }
  };
  const enter = () => (node.querySelector('.day:not([hidden])') ?? node.querySelector('button:not([hidden])'))?.focus();
  return { node, show, enter };
}

/** How far the line is told. A number that was told on another page stands until a day is tapped. */
function summary(words, all, told, isKnown, said) {
  const marks = all.map(({ key }) => told.get(key));
  const already = all.filter(isKnown).length;
  const count = mark => marks.filter(each => each === mark).length;
  if (/^\d{1,2}$/.test(said)) {
    return words.say('form.days.as-number', words.number(Number(said)), words.number(all.length));
  }
  if (said === '') {
    return '';
  }
  return [['form.days.used', count(USED)], ['form.days.not-used', count(NOT_USED)], ['form.days.told', already],
    ['form.days.open', all.length - count(USED) - count(NOT_USED) - already]]
    .filter(([key, number]) => number > 0 || key === 'form.days.used')
    .map(([key, number]) => words.say(key, words.number(number))).join(' · ');
}

/** Seven days in a row with what helps to remember them; those that are told already only say so. */
function weekOf(line, of) {
  const { words, question, told, isKnown, known, opened, tap, changed } = line;
  const many = question.max > WEEK;
  const id = newId();
  const buttons = of.map(day => dayButton(line, day, of));
  const row = el('div', { class: 'days-row', onkeydown: event => along(event, buttons) }, buttons.map(({ node }) => node));
  const quick = shortcuts(line, of, 'form.days.none');
  const already = el('p', { class: 'days-told' }, icon('check'), el('span', {}, words.say('form.days.told-already')));
  const change = button({ class: 'link-button', 'aria-describedby': id, onclick: () => {
    of.forEach(({ key }) => opened.add(key));
    changed();
    buttons[0].node.focus();
  } }, words.say('form.days.change'));
  const names = namesOf(words, question, of);
  const node = el('div', { class: 'days-week', role: many ? 'group' : null, 'aria-labelledby': many ? id : null },
    many ? el('h4', { id, class: 'days-span' }, span(words, of)) : el('span', { id, class: 'visually-hidden' }, span(words, of)),
    already, row, names ? el('p', { class: 'days-names' }, names) : null, el('div', { class: 'days-quick' }, quick.node, change));
  return {
    node,
    show: () => {
      const whole = of.every(isKnown);
      already.hidden = !whole;
      row.hidden = whole;
      quick.node.hidden = whole;
      change.hidden = !of.some(day => isKnown(day));
      buttons.forEach(each => each.show());
      quick.show();
    },
  };
}

function dayButton({ words, question, heading, told, isKnown, tap }, day, of) {
  const name = question.days.names[day.key];
  const id = newId();
  const long = words.day(day.at, { weekday: 'long', day: 'numeric', month: 'long' });
  const first = day.at.getUTCDate() === 1 || (of[0] === day && question.max === WEEK);
  const mark = el('span', { class: 'day-mark', 'aria-hidden': 'true' });
  const node = button({
    id, class: `day${WEEKEND.includes(day.at.getUTCDay()) ? ' is-weekend' : ''}`,
    'aria-label': name ? `${long}, ${name}` : long, 'aria-labelledby': `${id} ${heading}`,
    onclick: () => node.getAttribute('aria-disabled') !== 'true' && tap(day, of),
  }, el('span', { class: 'day-name' }, words.day(day.at, { weekday: 'short' })),
  el('b', {}, words.day(day.at, { day: 'numeric' })),
  el('span', { class: 'day-month' }, first ? words.day(day.at, { month: 'short' }) : ''), mark);
  return {
    node,
    show: () => {
      const already = isKnown(day);
      const said = told().get(day.key);
      node.setAttribute('aria-pressed', String(said === USED));
      node.setAttribute('aria-disabled', String(already));
      node.classList.toggle('is-told', already);
      node.classList.toggle('is-not-used', said === NOT_USED);
      mark.textContent = already ? '✓' : said === USED ? '●' : said === NOT_USED ? '○' : '';
    },
  };
}

/** All of them in one tap, none or every one. */
function shortcuts({ words, heading, told, isKnown, fill }, of, none) {
  const id = newId();
  const press = (key, mark) => {
    const node = button({ id: `${id}-${mark}`, class: 'button', 'aria-labelledby': `${id}-${mark} ${heading}`,
      onclick: () => fill(of, mark) }, words.say(key));
    return { node, mark };
  };
  const both = [press(none, NOT_USED), press('form.every-day', USED)];
  return {
    node: el('div', { class: 'days-all' }, both.map(({ node }) => node)),
    show: () => {
      const open = of.filter(day => !isKnown(day));
      both.forEach(({ node, mark }) => node.setAttribute('aria-pressed',
        String(open.length > 0 && open.every(({ key }) => told().get(key) === mark))));
    },
  };
}

function span(words, of) {
  const how = { weekday: 'short', day: 'numeric', month: 'short' };
  return words.say('form.days.span', words.day(of[0].at, how), words.day(of.at(-1).at, how));
}

/** Days somebody may remember: a session, a bank holiday, yesterday. */
function namesOf(words, { days }, of) {
  const yesterday = new Date(Date.parse(days.askedOn) - 1);
  const named = of.filter(({ key }) => days.names[key]).map(day =>
    words.say('form.days.named', words.day(day.at, { weekday: 'short', day: 'numeric' }), days.names[day.key]));
  const last = of.at(-1).key === yesterday.toISOString().slice(0, 10)
    ? [words.say('form.days.named', words.day(of.at(-1).at, { weekday: 'short', day: 'numeric' }), words.say('form.days.yesterday'))] : [];
  return [...named, ...last].join(' · ');
}

/** With the arrow keys from day to day, as they stand on the page. */
function along(event, buttons) {
  const right = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const by = { ArrowRight: right, ArrowLeft: -right }[event.key];
  const at = buttons.findIndex(({ node }) => node === event.target);
  const next = by && at >= 0 ? buttons[at + by]?.node : null;
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
