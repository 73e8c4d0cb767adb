// About how much on a day of use, where an amount means something: units of alcohol, cigarettes, joints. Of alcohol the
// units can be put together from drinks; it needs no network.

import { button, el, newId } from './dom.js';

const MOST = 999.9;
const TYPED = /^\d{1,3}(?:[.,]\d)?$/;

/** A few usual drinks: millilitres, and how strong in per cent. */
const DRINKS = [
  ['pint', 568, 4], ['strong-pint', 568, 5.2], ['can', 440, 5], ['strong-can', 440, 7.5], ['wine', 175, 13],
  ['bottle', 750, 13], ['cider', 500, 7.5], ['spirit', 25, 40], ['spirits', 700, 40],
];

/** UK units: a thousandth of millilitres times per cent. */
export function units(millilitres, strength) {
  return millilitres * strength / 1000;
}

export function isMeasured(words, code) {
  return words.has(`form.amount.${code}`);
}

/** @returns { node, show(isUsed) } */
export function amountOf({ answers, words, changed }, code, heading) {
  const field = `amount.${code}`;
  const id = newId();
  const problem = el('p', { class: 'wrong-number', id: `${id}-problem`, role: 'alert' });
  const input = el('input', {
    type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 6, id: `${id}-number`, class: 'amount-number',
    'aria-labelledby': `${id} ${heading}`, 'aria-describedby': problem.id,
    oninput: () => typed(),
    onblur: () => answers.flush(),
  });
  const typed = () => {
    const told = input.value.trim();
    const isRight = told === '' || (TYPED.test(told) && Number(told.replace(',', '.')) > 0);
    if (isRight) {
      answers.markRight(field);
      answers.writeNumber(field, told.replace(',', '.'));
    } else {
      answers.markWrong(field, input.value);
    }
    changed('typed');
  };
  const put = number => {
    answers.markRight(field);
    answers.give(field, number > 0 ? String(Math.min(number, MOST)) : '');
    changed('changed');
  };
  const drinks = code === 'alcohol' ? drinksOf(words, () => Number(answers.said(field)) || 0, put) : null;
  const node = el('div', { class: 'amount' },
    el('label', { id, for: input.id }, words.say(`form.amount.${code}`)), input, drinks, problem);
  return {
    node,
    show: isUsed => {
      node.hidden = !isUsed;
      if (!isUsed) {
        answers.markRight(field);
      }
      const wrong = answers.wrong(field);
      const said = wrong ?? answers.said(field);
      if (document.activeElement !== input && input.value !== said) {
        input.value = said;
      }
      input.setAttribute('aria-invalid', String(wrong !== null));
      problem.textContent = wrong === null ? '' : words.say('form.amount.wrong', MOST);
    },
  };
}

/** Each tap adds one such drink. */
function drinksOf(words, now, put) {
  const tenth = number => Math.round(number * 10) / 10;
  return el('details', { class: 'drinks' },
    el('summary', {}, words.say('form.amount.helper')),
    el('p', {}, words.say('form.amount.helper.how')),
    el('div', { class: 'drinks-list' }, DRINKS.map(([drink, millilitres, strength]) => button({
      class: 'button', onclick: () => put(tenth(now() + units(millilitres, strength))),
    }, words.say(`form.drink.${drink}`, words.number(tenth(units(millilitres, strength))))))),
    button({ class: 'link-button', onclick: () => put(0) }, words.say('form.amount.again')));
}
