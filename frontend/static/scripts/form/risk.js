// Which forms ask somebody to speak with a person before they leave. The tablet knows it before it seals.

const ORDER = ['no', 'blank', 'yes'];

/**
 * @param form of the sitting: its questions, some with `risk`, the smallest answer that asks for care
 * @param answers what is handed in, as text by question, or as {value}
 * @returns 'yes', 'blank' when such a question has no answer, or 'no'
 */
export function care(form, answers) {
  return form.questions.filter(question => question.risk !== undefined && question.risk !== null)
    .map(question => asked(question, answers?.[question.id])).reduce(worst, 'no');
}

export function worst(one, other) {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

function asked(question, answer) {
  const value = String((typeof answer === 'object' ? answer?.value : answer) ?? '').trim();
  if (value === '' || value === '-') {
    return 'blank';
  }
  return Number(value) >= question.risk ? 'yes' : 'no';
}
