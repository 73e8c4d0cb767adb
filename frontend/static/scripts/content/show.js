// Shows one page at a time: by keys, by swiping, by buttons, by the address. The screen stays awake while it is shown.

const SWIPE = 48;
const live = document.body;
const slides = [...document.querySelectorAll('[data-slide]')];
const says = document.querySelector('[data-slides]').dataset.says;
const now = document.querySelector('[data-now]');
const bar = document.querySelector('[data-bar]');
const overview = document.querySelector('[data-overview-dialog]');
const links = [...overview.querySelectorAll('a')];
const steps = [...bar.querySelectorAll('[data-go]')];
const full = bar.querySelector('[data-full]');
const night = bar.querySelector('[data-night]');
const rtl = document.documentElement.dir === 'rtl';
const still = matchMedia('(prefers-reduced-motion: reduce)');
let at = -1;

function go(number, { quietly = false } = {}) {
  const to = Math.max(0, Math.min(slides.length - 1, number));
  if (to === at) {
    return;
  }
  live.style.setProperty('--from', still.matches || at < 0 ? '0' : `${(to > at) === !rtl ? 3 : -3}vw`);
  at = to;
  slides.forEach((slide, each) => slide.hidden = each !== at);
  slides[at].scrollTop = 0;
  links.forEach((link, each) => each === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
  steps.forEach(step => step.disabled = !slides[at + Number(step.dataset.go)]);
  bar.querySelector('[data-number]').textContent = `${at + 1} / ${slides.length}`;
  bar.querySelector('[data-done]').style.setProperty('--done', `${100 * (at + 1) / slides.length}%`);
  history.replaceState(null, '', `#${slides[at].id}`);
  if (!quietly) {
    now.textContent = says.replace('{0}', at + 1).replace('{1}', slides.length).replace('{2}', slides[at].getAttribute('aria-label'));
    if (document.activeElement === live || !document.activeElement?.getClientRects().length || slides.some(each => each.contains(document.activeElement))) {
      slides[at].focus({ preventScroll: true });
    }
  }
}

function named() {
  const name = decodeURIComponent(location.hash.slice(1));
  return slides.findIndex(slide => slide.id === name);
}

async function fill() {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch {
    // A browser that cannot, or may not, shows the page as it is.
  }
}

let lamp = null;

async function stayAwake() {
  if (document.visibilityState === 'visible' && !lamp) {
    try {
      lamp = await navigator.wakeLock?.request('screen');
      lamp?.addEventListener('release', () => lamp = null);
    } catch {
      // Then the screen dims as the device is set to.
    }
  }
}

// Letters do nothing by themselves: whoever speaks to their device would turn pages with a word.
const KEYS = {
  ArrowRight: () => go(at + (rtl ? -1 : 1)), ArrowLeft: () => go(at + (rtl ? 1 : -1)), PageDown: () => go(at + 1),
  PageUp: () => go(at - 1), Home: () => go(0), End: () => go(slides.length - 1),
};

addEventListener('keydown', event => {
  if (overview.open || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) {
    return;
  }
  const acts = event.target.closest('button, a, summary');
  const does = event.key === ' ' && !acts ? () => go(at + (event.shiftKey ? -1 : 1))
    : KEYS[event.key];
  const scrolls = event.key.startsWith('Arrow') && event.target.closest('.table');
  if (does && !scrolls) {
    event.preventDefault();
    does();
  }
});

let from = null;

addEventListener('touchstart', ({ touches }) => {
  from = touches.length === 1 && !overview.open ? { x: touches[0].clientX, y: touches[0].clientY } : null;
}, { passive: true });
addEventListener('touchend', ({ changedTouches: [end], target }) => {
  if (!from) {
    return;
  }
  const [x, y] = [end.clientX - from.x, end.clientY - from.y];
  from = null;
  const wide = target.closest('.table');
  if (Math.abs(x) > SWIPE && Math.abs(x) > 1.5 * Math.abs(y) && !(wide && wide.scrollWidth > wide.clientWidth)) {
    go(at + ((x < 0) === !rtl ? 1 : -1));
  }
}, { passive: true });

steps.forEach(step => step.addEventListener('click', () => go(at + Number(step.dataset.go))));
bar.querySelector('[data-overview]').addEventListener('click', () => overview.showModal());
links.forEach((link, number) => link.addEventListener('click', event => {
  event.preventDefault();
  overview.close();
  go(number);
  slides[number].focus({ preventScroll: true });
}));
overview.addEventListener('click', ({ target }) => target === overview && overview.close());
full.hidden = !document.fullscreenEnabled;
full.addEventListener('click', fill);
document.addEventListener('fullscreenchange', () => full.setAttribute('aria-pressed', String(Boolean(document.fullscreenElement))));

function paint(dark) {
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.classList.toggle('light', !dark);
  night.setAttribute('aria-pressed', String(dark));
}

const evening = matchMedia('(prefers-color-scheme: dark)');
night.setAttribute('aria-pressed', String(evening.matches));
night.addEventListener('click', () => paint(night.getAttribute('aria-pressed') !== 'true'));
evening.addEventListener('change', ({ matches }) => night.setAttribute('aria-pressed', String(matches)));

addEventListener('hashchange', () => named() >= 0 && go(named()));
document.addEventListener('visibilitychange', stayAwake);
addEventListener('pointerdown', stayAwake, { passive: true });
live.classList.add('is-live');
bar.hidden = false;
go(Math.max(0, named()), { quietly: true });
stayAwake();
