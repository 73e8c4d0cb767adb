// Taking an answer back, and taking back that one would rather not say.

import { button, newId } from './dom.js';

export function clearButton(words, heading, takeBack) {
  const id = newId();
  return button({ id, class: 'link-button take-back', hidden: true, 'aria-labelledby': `${id} ${heading}`, onclick: takeBack },
    words.say('form.take-back'));
}

export function takeDeclineBack(question, answers, field) {
  if (field !== question.id && answers.isDeclined(question)) {
    answers.give(question.id, '');
  }
}
