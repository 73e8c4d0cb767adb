// The days that a question is about, and what is told of each: '1' used, '0' not used, '?' not told. As text the oldest
// day first, with the day after the last: '0110000@2026-11-22'.

const DAY = 24 * 60 * 60 * 1000;
const TEXT = /^([01?]{7}|[01?]{28})(?:@(\d{4}-\d{2}-\d{2}))?$/;

export const USED = '1';
export const NOT_USED = '0';
export const NOT_TOLD = '?';

/** @returns the days, the oldest first, each as { key: '2026-11-21', at: Date } */
export function daysBefore(askedOn, window) {
  const end = Date.parse(askedOn);
  return Array.from({ length: window }, (_, day) => {
    const at = new Date(end - (window - day) * DAY);
    return { key: at.toISOString().slice(0, 10), at };
  });
}

/** What a text says of single days, by day; null where it says nothing of single days. */
export function read(text, askedOn) {
  const found = TEXT.exec(text ?? '');
  if (!found) {
    return null;
  }
  const days = daysBefore(found[2] ?? askedOn, found[1].length);
  return new Map(days.map(({ key }, day) => [key, found[1][day]]).filter(([, mark]) => mark !== NOT_TOLD));
}

/** Empty when nothing is told of any of them. */
export function write(marks, askedOn) {
  return marks.every(mark => mark === NOT_TOLD) ? '' : `${marks.join('')}@${askedOn}`;
}

/** The days of one substance that are told already: by other forms, or on this page before. */
export function knownDays(question, code, others) {
  const { askedOn, known } = question.days;
  const mask = known[code] ?? '';
  const days = daysBefore(askedOn, question.max);
  const told = new Set(days.filter((_, day) => mask[day] === '1').map(({ key }) => key));
  for (const { questions, answers } of others ?? []) {
    for (const other of questions.filter(({ kind }) => kind === 'days')) {
      const said = read(answers.said(`${other.id}.${code}`), other.days?.askedOn ?? askedOn);
      [...said?.keys() ?? []].forEach(day => told.add(day));
    }
  }
  return told;
}
