// What is said when a form was handed in. Always thanks, and where help is; never a score, never an alarm.

import { helpList, isTheirOwn } from './around.js';
import { button, el, icon } from './dom.js';

/** @param done the form that was handed in, and how it stands with it: { form, status } */
export function betweenForms(sitting, words, done, next, goOn) {
  const minutes = next.minutes ? words.count('form.minutes', next.minutes) : '';
  return card(words.say('form.thanks'),
    el('p', {}, stands(sitting, words, done)),
    el('p', {}, words.say(minutes ? 'form.then' : 'form.then-short', next.title, minutes)),
    el('div', { class: 'form-steps' }, button({ class: 'button button-primary button-big', onclick: goOn },
      words.say('form.go-on', next.title), icon('arrow-right'))));
}

/** @param done null when nothing was handed in just now */
export function atTheEnd(sitting, words, done) {
  const { mode, name, facilitator } = sitting;
  return card(words.say('form.thanks-all', name),
    done && el('p', {}, stands(sitting, words, done)),
    mode === 'HANDED' && el('p', { class: 'give-back' }, words.say('form.give-back', facilitator)),
    isTheirOwn(mode) && el('p', {}, words.say('form.close-page')),
    mode !== 'TOGETHER' && sitting.helpLines?.length > 0
      && el('div', { class: 'finish-help' }, el('p', {}, words.say('form.help-offer')), helpList(sitting, words)));
}

function card(title, ...content) {
  return el('div', { class: 'card form-message' }, icon('check'),
    el('h2', { class: 'form-thanks', tabindex: -1 }, title), ...content);
}

function stands({ facilitator }, words, { form, status }) {
  return words.say(status === 'waiting' ? 'form.stands.waiting' : 'form.stands.kept', form.title, facilitator);
}
