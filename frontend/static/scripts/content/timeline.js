// A line of dates: a touch, a click or the arrow keys choose one, and what happened then is told below.

for (const timeline of document.querySelectorAll('[data-timeline]')) {
  const dates = [...timeline.querySelectorAll('[role="tab"]')];
  const steps = [...timeline.querySelectorAll('[data-step]')];
  let chosen = 0;

  const choose = (number, focuses) => {
    chosen = Math.max(0, Math.min(dates.length - 1, number));
    dates.forEach((date, at) => {
      date.setAttribute('aria-selected', String(at === chosen));
      date.tabIndex = at === chosen ? 0 : -1;
      date.classList.toggle('past', at < chosen);
      document.getElementById(date.getAttribute('aria-controls')).hidden = at !== chosen;
    });
    steps.forEach(step => step.disabled = !dates[chosen + Number(step.dataset.step)]);
    if (focuses) {
      dates[chosen].focus();
    }
  };

  dates.forEach((date, at) => date.addEventListener('click', () => choose(at)));
  steps.forEach(step => step.addEventListener('click', () => choose(chosen + Number(step.dataset.step))));
  timeline.querySelector('[role="tablist"]').addEventListener('keydown', event => {
    const onwards = getComputedStyle(timeline).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: chosen + onwards, ArrowLeft: chosen - onwards, ArrowDown: chosen + 1, ArrowUp: chosen - 1,
      Home: 0, End: dates.length - 1 }[event.key];
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      choose(to, true);
    }
  });
  timeline.hidden = false;
  choose(0);
}
