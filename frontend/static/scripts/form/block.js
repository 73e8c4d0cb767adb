// One question on the page: its words, the fields to answer it, and what can be done instead of answering.

import { el, newId } from './dom.js';
import { declineBox, fieldsFor } from './questions.js';
import { readAloud } from './speech.js';

/**
 * A published instrument is shown as it is: nothing is added to its questions but the fields.
 *
 * @param signal when it is aborted, the question is gone
 * @param others the forms handed in on this page before, each as { questions, answers }
 * @returns { question, node, heading, enter(), show() }
 */
export function questionBlock({ question, form, answers, words, language, numbered, reader, signal, others, changed }) {
  const { own, wording } = form;
  const id = newId();
  const asked = { question, answers, words, own, official: Boolean(wording), heading: id, others, changed };
  const fields = fieldsFor(asked);
  const decline = own && question.declinable ? declineBox(asked) : null;
  const { press, asks } = readAloud({
    reader, words, language, heading: id, said: spoken(question, words, own), signal,
  });
  const heading = el('h2', { id, class: 'question-topic', tabindex: -1 }, question.text);
  const number = numbered ? el('span', { class: 'question-number', 'aria-hidden': 'true' },
    words.number(form.questions.indexOf(question) + 1)) : null;
  const node = el('fieldset', { class: `question question-${question.kind}`, 'data-question': question.id },
    el('legend', { class: 'question-head' }, number, heading),
    own && question.help ? el('p', { class: 'question-help' }, question.help) : null,
    fields.node,
    el('div', { class: 'question-foot' }, decline?.node, fields.clear, press), asks);
  return {
    question, node, heading,
    enter: () => fields.enter(),
    show: () => {
      fields.show();
      decline?.show();
      node.classList.toggle('is-answered', answers.isAnswered(question));
      node.classList.toggle('is-declined', answers.isDeclined(question));
    },
  };
}

/** What is read to somebody: the question and what can be answered, as far as it stands there too. */
function spoken(question, words, own) {
  const scale = question.words ?? [
    question.low && words.say('form.scale-end', words.number(question.min), question.low),
    question.high && words.say('form.scale-end', words.number(question.max), question.high),
  ];
  return [question.text, own && question.help, ...(question.kind === 'scale' ? scale : []),
    ...(question.options ?? []).map(({ name }) => name)].filter(Boolean).join('\n');
}
