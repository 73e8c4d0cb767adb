// On every page: locks a screen that nobody touches. Hands count, and nothing else; the tabs of one sign-in count
// together. The server is told of touches and makes sure of it. Where the network is away the page covers itself.
{
  const WARNS_BEFORE = 60_000;
  const TELLS_EVERY = 20_000;
  const TICK = 1000;
  const ANSWER_WITHIN = 8000;

  const tabs = window.BroadcastChannel ? new BroadcastChannel('mafs-touch') : null;
  let touched = Date.now();
  let told = 0;
  let telling = false;
  let locking = false;
  let covered = false;
  let warning = null;
  let onwards = null;

  const shell = () => document.querySelector('.shell[data-idle-minutes]');
  const say = name => shell()?.getAttribute(`data-idle-${name}`) ?? '';
  const limit = () => Number(say('minutes')) * 60_000;
  const runsOn = () => shell()?.hasAttribute('data-nothing-personal');
  const isOver = () => Date.now() - touched >= limit();

  function touch() {
    if (!shell() || covered || isOver()) {
      return;
    }
    touched = Date.now();
    warn(false);
    tabs?.postMessage({ touched });
    tell();
  }

  async function tell() {
    if (telling || touched <= told || Date.now() - told < TELLS_EVERY) {
      return;
    }
    telling = true;
    const before = told;
    told = Date.now();
    const answer = await ask('f/touch', { ago: Date.now() - touched });
    telling = false;
    if (answer?.status === 401 && !locking) {
      cover();
      leave(answer.body?.to);
    } else if (answer?.status !== 204) {
      told = before;
    }
  }

  function tick() {
    if (!shell()) {
      return;
    }
    if (covered) {
      lock();
    } else if (runsOn()) {
      warn(false);
      tell();
    } else if (isOver()) {
      cover();
      lock();
    } else {
      const left = limit() - (Date.now() - touched);
      warn(left <= WARNS_BEFORE, Math.ceil(left / 1000));
      tell();
    }
  }

  function warn(yes, seconds) {
    if (!yes) {
      warning?.remove();
      warning = null;
      return;
    }
    if (!warning) {
      warning = dialog(say('title'), document.createElement('p'), button(say('go')));
      warning.addEventListener('cancel', event => event.preventDefault());
    }
    const words = say('words').replace('{0}', seconds);
    const place = warning.querySelector('p');
    if (place.textContent !== words) {
      place.textContent = words;
    }
  }

  function dialog(title, ...parts) {
    const made = document.createElement('dialog');
    const heading = document.createElement('h2');
    heading.textContent = title;
    made.className = 'idle-dialog';
    made.setAttribute('aria-label', title);
    made.append(heading, ...parts);
    document.body.append(made);
    made.showModal();
    return made;
  }

  function button(words) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button button-primary';
    made.textContent = words;
    made.addEventListener('click', touch);
    return made;
  }

  /** Nothing is seen any more, also in the list of open tabs. */
  function cover(tells = true) {
    if (covered) {
      return;
    }
    covered = true;
    warn(false);
    document.documentElement.classList.add('is-covered');
    document.title = 'MAFS';
    dialog(say('covered'));
    if (tells) {
      tabs?.postMessage({ covered });
    }
  }

  async function lock() {
    if (locking) {
      return;
    }
    locking = true;
    const answer = await ask('f/lock', {});
    if (answer?.status === 200) {
      if (onwards) {
        tabs?.postMessage({ covered });
      }
      leave(answer.body?.to === '/f' && onwards ? onwards : answer.body?.to);
    } else {
      setTimeout(() => locking = false, 2 * TICK);
    }
  }

  function leave(to) {
    locking = true;
    const page = new URL(to?.startsWith('/') ? `.${to}` : '.', document.baseURI);
    // What is told in passing is emptied, not taken away: its own clock takes it from the page.
    const told = [...document.querySelectorAll('vaadin-notification-container')];
    told.forEach(each => each.replaceChildren());
    document.body.replaceChildren(...told);
    location.replace(page);
  }

  async function ask(path, body) {
    try {
      const response = await fetch(new URL(path, document.baseURI), {
        method: 'POST', keepalive: true, cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN),
        headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json().catch(() => null) };
    } catch {
      return null;
    }
  }

  tabs?.addEventListener('message', ({ data }) => {
    if (data.left && shell()) {
      cover(false);
      leave('/sign-in');
    } else if (data.covered && shell() && !runsOn()) {
      cover();
      lock();
    } else if (data.touched > touched && !covered) {
      touched = data.touched;
      told = Math.max(told, touched);
      warn(false);
    }
  });
  // Somebody signs out: no other tab goes on showing what they saw.
  addEventListener('mafs-leave', () => tabs?.postMessage({ left: true }));
  // Somebody passes the tablet round: it locks at once, and opens what a room may hold. Other tabs hear of it only then,
  // so that two do not lock together and one of them finds nobody.
  addEventListener('mafs-lock', ({ detail }) => {
    onwards = `/${detail}`;
    cover(false);
    lock();
  });
  ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'].forEach(type =>
    addEventListener(type, touch, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', event => event.persisted && shell() && location.reload());
  setInterval(tick, TICK);
}
