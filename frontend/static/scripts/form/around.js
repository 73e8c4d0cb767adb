// What stands around the questions on every screen: how it is shown, in which language, and where help is.

import { button, el, icon, newId } from './dom.js';
import { helpItems } from './help.js';

/** A quiet line that opens; null where there are no help lines. */
export function helpLines(sitting, words) {
  if (!sitting.helpLines?.length) {
    return null;
  }
  return el('details', { class: 'help-fold' },
    el('summary', {}, icon('lifebuoy'), el('span', {}, words.say('form.help-lines'))), helpList(sitting, words));
}

/** Whether a person fills in on a device of their own, with nobody to give it back to. */
export function isTheirOwn(mode) {
  return mode === 'OWN_PHONE' || mode === 'BY_LINK';
}

export function helpList({ helpLines: lines, mode }, words) {
  return el('ul', { class: 'help-lines' }, helpItems(lines, isTheirOwn(mode),
    (key, english, ...facts) => words.say(key, ...facts)));
}

/** @param asked is told the code of the language that somebody chose */
export function settings(sitting, words, appearance, asked) {
  return el('div', { class: 'form-settings' }, textSizes(words, appearance), moreContrast(words, appearance),
    sitting.languages?.length > 1 ? languages(sitting, words, asked) : null);
}

function textSizes(words, appearance) {
  const name = newId();
  const option = size => {
    const label = newId();
    return el('label', { class: `text-size text-size-${size}` },
      el('input', {
        type: 'radio', name, value: size, autocomplete: 'off', checked: appearance.size === size,
        'aria-labelledby': label, onchange: () => { appearance.size = size; },
      }),
      el('span', { 'aria-hidden': 'true' }, words.say('form.text-size.letter')),
      el('span', { id: label, class: 'visually-hidden' }, words.say(`form.text-size.${size}`)));
  };
  return el('div', { class: 'text-sizes', role: 'radiogroup', 'aria-label': words.say('form.text-size') },
    appearance.sizes.map(option));
}

function moreContrast(words, appearance) {
  const press = button({
    class: 'quiet-button', 'aria-pressed': String(appearance.contrast),
    onclick: () => {
      appearance.contrast = !appearance.contrast;
      press.setAttribute('aria-pressed', String(appearance.contrast));
    },
  }, words.say('form.more-contrast'));
  return press;
}

function languages({ languages: known, language }, words, asked) {
  const id = newId();
  const select = el('select', { id, autocomplete: 'off', onchange: () => asked(select.value) },
    known.map(({ code, name }) => el('option', { value: code, lang: code, selected: code === language }, name)));
  return el('div', { class: 'languages' }, el('label', { for: id }, words.say('form.language')), select);
}
