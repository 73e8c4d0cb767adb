// Makes the answers of a question buttons. Whichever is chosen, it is said at once whether it is right, and why.

for (const question of document.querySelectorAll('[data-question]')) {
  const verdict = question.querySelector('.verdict');
  const why = question.querySelector('.why');
  for (const answer of question.querySelectorAll('.answers li')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...answer.childNodes);
    button.addEventListener('click', () => {
      const right = answer.hasAttribute('data-right');
      button.classList.add(right ? 'is-right' : 'is-not-yet');
      verdict.textContent = right ? question.dataset.saysRight : question.dataset.saysNotYet;
      verdict.className = `verdict ${right ? 'good' : 'caution'}`;
      question.classList.add('answered');
      question.classList.toggle('got-it', right || question.classList.contains('got-it'));
      why.open = true;
    });
    answer.append(button);
  }
}
