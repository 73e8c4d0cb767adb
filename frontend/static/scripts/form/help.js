// Help lines, as they stand on every screen of a person's forms: who helps, and how.

import { el } from './dom.js';

const KEPT = '/f/help-lines';
const ANSWER_WITHIN = 8000;

/**
 * Only a phone that is somebody's own rings out: a tablet that was handed over leads nowhere else.
 *
 * @param rings whether numbers can be touched
 * @param say   the words of a key, or this English where they have not come, with {0}, {1} … filled in
 */
export function helpItems(lines, rings, say) {
  return (lines ?? []).map(line => el('li', {}, el('strong', { dir: 'auto' }, line.name), ' ',
    el('span', { class: 'help-ways', dir: 'auto' }, ways(line, rings, say))));
}

/** The lines as the server has them now, or as they last came to this tablet; null where there are neither. */
export async function keptLines() {
  try {
    const answer = await fetch(KEPT, { credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN) });
    const lines = answer.ok ? await answer.json() : null;
    return Array.isArray(lines) && lines.length > 0 ? lines : null;
  } catch {
    return null;
  }
}

/** What to do in the line's own words, and its numbers apart where those words leave one out or there are two. */
function ways({ how, tel, sms }, rings, say) {
  const numbers = [tel && call(tel, say), sms && text(sms, say)].filter(Boolean);
  const said = numbers.every(({ parts }) => parts.every(part => bare(how).includes(bare(part))));
  if (said && !rings) {
    return el('span', {}, how);
  }
  if (said && numbers.length === 1) {
    return el('a', { href: numbers[0].href }, how);
  }
  return [el('span', {}, how), numbers.map(({ href, words }) => [' ', rings ? el('a', { href }, words) : el('b', {}, words)])]
    .flat(2);
}

function call(tel, say) {
  return { parts: [tel], href: `tel:${bare(tel)}`, words: say('form.help.call', 'Call {0}', tel) };
}

/** Android takes the words after "?body=" and older iPhones after "&body="; this way both do. */
function text({ to, words }, say) {
  const href = `sms:${bare(to)}`;
  return words
    ? { parts: [to, words], href: `${href}?&body=${encodeURIComponent(words)}`,
      words: say('form.help.text-words', 'Text {1} to {0}', to, words) }
    : { parts: [to], href, words: say('form.help.text', 'Text {0}', to) };
}

function bare(written) {
  return written.replaceAll(' ', '');
}
