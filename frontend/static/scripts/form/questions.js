// The kinds of question: scale, text, days, count, choice and visits. Each is made for one field set of one form and shows what
// its answers say; a tap or a key changes the answers and tells the form.

import { days } from './days.js';
import { button, el, icon, newId } from './dom.js';
import { face } from './faces.js';
import { clearButton, takeDeclineBack } from './take-back.js';
import { visits } from './visits.js';

const NEAR_THE_END = 100;

/**
 * @param asked { question, answers, words, own, official, heading: id of the question's words, changed(how) } where how
 *   is 'chosen' for an answer that is complete with one tap; official words stand without numbers of ours
 * @returns { node, clear: takes the answer back, null where each part has its own, show(): draws the answers anew,
 *   enter(): gives the focus to the first field }
 */
export function fieldsFor(asked) {
  return KINDS[asked.question.kind](asked);
}

/** A box to tick instead of an answer; the answer that stood there comes back when it is unticked. */
export function declineBox({ question, answers, words, heading, changed }) {
  const id = newId();
  const box = el('input', {
    type: 'checkbox', autocomplete: 'off', id: `${id}-box`, 'aria-labelledby': `${id} ${heading}`,
    onchange: () => {
      if (box.checked) {
        answers.decline(question);
      } else {
        answers.sayAfterAll(question);
      }
      changed(box.checked ? 'chosen' : 'changed');
    },
  });
  return {
    node: el('label', { class: 'decline' }, box, el('span', { id }, words.say('form.decline'))),
    show: () => { box.checked = answers.isDeclined(question); },
  };
}

const KINDS = {
  scale: asked => {
    const { question } = asked;
    return scale(asked, question.id, asked.heading, question.min, question.max);
  },
  text,
  days,
  count: asked => stepper(asked, asked.question.id, asked.heading, asked.question.max),
  choice,
  visits: asked => visits(asked, { scale, radios, clearButton }),
};

function scale(asked, field, heading, min, max) {
  const { question, words } = asked;
  const numbers = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const faces = asked.own && question.faces;
  const ends = new Map([[min, question.low], [max, question.high]]);
  const options = numbers.map(number => {
    const end = ends.get(number);
    const word = question.words?.[number - min];
    return {
      value: String(number),
      parts: [
        faces && face((number - min) / Math.max(max - min, 1)),
        !(word && asked.official) && el('b', {}, words.number(number)),
        word && el('span', { class: 'word' }, word),
        !word && end && el('span', { class: 'visually-hidden' }, `, ${end}`),
      ],
    };
  });
  const group = radios(asked, field, heading, 'scale-option', options);
  group.box.classList.add('scale', ...(question.words ? ['scale-words'] : []));
  group.box.dataset.options = numbers.length;
  if (question.low || question.high) {
    group.box.after(scaleEnds(words, question, min, max));
  }
  return group;
}

function scaleEnds(words, { low, high }, min, max) {
  return el('div', { class: 'scale-ends', 'aria-hidden': 'true' }, end(words, min, low), end(words, max, high));
}

function end(words, number, meaning) {
  return el('span', {}, meaning ? words.say('form.scale-end', words.number(number), meaning) : '');
}

function choice(asked) {
  const options = asked.question.options.map(option => ({
    value: option.code, parts: [el('span', { class: 'word' }, option.name)],
  }));
  const group = radios(asked, asked.question.id, asked.heading, 'choice-option', options);
  group.box.classList.add('choice');
  return group;
}

/** Radio buttons as the browser has them, each in a big label; none chosen is a state one can come back to. */
function radios({ question, answers, words, changed }, field, heading, look, options) {
  const name = newId();
  const inputs = options.map(({ value }) => el('input', {
    type: 'radio', name, value, autocomplete: 'off',
    onchange: () => {
      answers.give(field, value);
      takeDeclineBack(question, answers, field);
      changed('chosen');
    },
  }));
  const labels = options.map(({ parts }, at) => el('label', { class: look }, inputs[at], ...parts));
  const takeBack = () => {
    answers.give(field, '');
    (inputs.find(input => input.checked) ?? inputs[0]).focus();
    changed('changed');
  };
  const box = el('div', {
    role: 'radiogroup', 'aria-labelledby': heading,
    onkeydown: event => {
      if ((event.key === 'Delete' || event.key === 'Backspace') && answers.said(field) !== '') {
        event.preventDefault();
        takeBack();
      }
    },
  }, labels);
  const clear = clearButton(words, heading, takeBack);
  return {
    node: el('div', { class: 'answer' }, box), box, clear,
    show: () => {
      inputs.forEach(input => { input.checked = input.value === answers.said(field); });
      clear.hidden = answers.said(field) === '';
    },
    enter: () => (inputs.find(input => input.checked) ?? inputs[0]).focus(),
  };
}

function text({ question, answers, words, heading, changed }) {
  const most = question.max ?? 1000;
  const left = el('p', { class: 'letters-left', id: newId() });
  const spoken = el('p', { class: 'visually-hidden', role: 'status' });
  const area = el('textarea', {
    rows: 4, maxlength: most, autocomplete: 'off', spellcheck: 'false', 'aria-labelledby': heading,
    'aria-describedby': left.id,
    oninput: () => {
      answers.write(question.id, area.value);
      count();
      changed('typed');
    },
    onblur: () => answers.flush(),
  });
  const count = () => {
    const rest = most - area.value.length;
    const near = rest <= Math.min(NEAR_THE_END, most / 4);
    left.textContent = near ? words.count('form.letters-left', rest) : '';
    if (!near || rest % 25 === 0) {
      spoken.textContent = left.textContent;
    }
  };
  return {
    node: el('div', { class: 'answer' }, area, left, spoken),
    show: () => {
      if (area.value !== answers.said(question.id)) {
        area.value = answers.said(question.id);
      }
      count();
    },
    enter: () => area.focus(),
  };
}

function stepper({ question, answers, words, changed }, field, heading, most) {
  const id = newId();
  const problem = el('p', { class: 'wrong-number', id: `${id}-problem`, role: 'alert' });
  let before = '';
  const put = number => {
    answers.markRight(field);
    answers.give(field, number === null ? '' : String(number));
    takeDeclineBack(question, answers, field);
    changed('changed');
  };
  const number = () => {
    const said = answers.said(field);
    return said === '' ? null : Number(said);
  };
  const step = (name, by) => {
    const label = newId();
    return button({
      id: label, 'aria-label': words.say(name), 'aria-labelledby': `${label} ${heading}`,
      onclick: () => put(Math.min(Math.max((number() ?? 0) + by, 0), most)),
    }, icon(by < 0 ? 'minus' : 'plus'));
  };
  const fewer = step('form.fewer', -1);
  const further = step('form.more', 1);
  const none = button({ id: `${id}-none`, class: 'button', 'aria-labelledby': `${id}-none ${heading}`,
    onclick: () => put(0) }, words.say('form.none'));
  const input = el('input', {
    type: 'text', inputmode: 'numeric', autocomplete: 'off', id: `${id}-number`, maxlength: 6,
    'aria-labelledby': heading, 'aria-describedby': problem.id,
    onfocus: () => { before = answers.said(field); },
    oninput: () => typed(),
    onblur: () => answers.flush(),
  });
  const typed = () => {
    const digits = plainDigits(input.value);
    if (digits === '' || (/^\d{1,4}$/.test(digits) && Number(digits) <= most)) {
      answers.markRight(field);
      answers.writeNumber(field, digits === '' ? '' : String(Number(digits)));
      takeDeclineBack(question, answers, field);
    } else {
      answers.markWrong(field, input.value);
      answers.give(field, before);
    }
    changed('typed');
  };
  const clear = clearButton(words, heading, () => {
    put(null);
    input.focus();
  });
  const ends = question.low || question.high
    ? el('p', { class: 'scale-ends', id: `${id}-ends` }, end(words, 0, question.low), end(words, most, question.high)) : null;
  if (ends) {
    input.setAttribute('aria-describedby', `${ends.id} ${problem.id}`);
  }
  return {
    node: el('div', { class: 'answer' },
      el('div', { class: 'stepper-row' }, el('div', { class: 'stepper' }, fewer, input, further), none),
      ends, problem),
    clear,
    show: () => {
      const wrong = answers.wrong(field);
      if (wrong === null && (document.activeElement !== input || plainDigits(input.value) !== answers.said(field))) {
        input.value = number() === null ? '' : words.number(number());
      } else if (wrong !== null && input.value !== wrong) {
        input.value = wrong;
      }
      input.setAttribute('aria-invalid', String(wrong !== null));
      const told = wrong === null ? '' : words.say('form.wrong-number', wrong.trim(), words.number(most));
      if (problem.textContent !== told) {
        problem.textContent = told;
      }
      fewer.setAttribute('aria-disabled', String(wrong === null && number() === 0));
      further.setAttribute('aria-disabled', String(wrong === null && number() === most));
      clear.hidden = wrong === null && number() === null;
      none.setAttribute('aria-pressed', String(wrong === null && number() === 0));
    },
    enter: () => input.focus(),
  };
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** 7 is 7 in whichever digits it is written. */
function plainDigits(typed) {
  return [...typed.trim()].map(letter => {
    const code = letter.codePointAt(0);
    const zero = ZEROS.find(first => code >= first && code <= first + 9);
    return zero === undefined ? letter : String(code - zero);
  }).join('');
}
