// Keeps the form page and the page of lead mode at hand for when there is no network: their own few files and the help
// lines, and nothing else. What people write, who they are and whatever else the server says never goes through here.

const CACHE = 'mafs-form';
/** Of the page in lead mode, which looks after them itself. */
const PICTURES = 'mafs-pictures';
const FORM = '/f';
/** The page of every session that is led; which one it is stands in the address alone. */
const LEAD = '/lead/page';
const LEADING = /^\/lead\/\d+$/;
const OFFLINE = '/offline.html';
const PAGES = [FORM, LEAD, OFFLINE];
const HELP_LINES = '/f/help-lines';
const KEPT = /^\/(scripts\/(form|lead)\/.+\.js|styles\/.+\.css|fonts\/.+\.woff2|icons\/.+\.svg)$/;
/** How pages, styles and scripts name each other. */
const NAMED = /(?:(?:src|href)=|url\(|from |import |import\()["']([^"'#]+)/g;
const PATIENCE = 3000;
const LATER = 3000;

self.addEventListener('install', event => event.waitUntil(refresh().then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name !== CACHE && name !== PICTURES) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
})()));

/** A page of the app tells that there is network: the next form opens with what the server has now. */
self.addEventListener('message', event => event.data === 'refresh' && event.waitUntil(refresh().catch(() => {})));

self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    if (address.pathname === FORM || LEADING.test(address.pathname)) {
      event.respondWith(page(request, address.pathname === FORM ? FORM : LEAD));
      event.waitUntil(pause(LATER).then(refresh).catch(() => {}));
    } else if (!address.pathname.startsWith('/VAADIN')) {
      event.respondWith(fetch(request).catch(failure => kept(OFFLINE).then(page => page ?? Promise.reject(failure))));
    }
  } else if (address.pathname === HELP_LINES) {
    event.respondWith(helpLines(request));
  } else if (asksForForm(request, address)) {
    event.respondWith(kept(address.pathname).then(file => file ?? fetch(request)));
  }
});

/**
 * The app's own pages take styles and icons from the server, so that after an update nobody sees old ones. They say where
 * they are; the form page and the page without network tell nobody.
 */
function asksForForm(request, { pathname }) {
  return /^\/(scripts\/(form|lead)|fonts)\//.test(pathname) || (/^\/(styles|icons)\//.test(pathname) && !request.referrer);
}

async function page(request, path) {
  const asked = fetch(request);
  asked.catch(() => {});
  const file = await kept(path);
  if (!file) {
    return asked;
  }
  return Promise.race([asked.catch(() => file), pause(PATIENCE).then(() => file)]);
}

/** A number that was changed counts at once; without network the ones that last came do. */
async function helpLines(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('Content-Type')?.includes('json')) {
      await (await caches.open(CACHE)).put(HELP_LINES, answer.clone());
    }
    return answer;
  } catch (failure) {
    const known = await kept(HELP_LINES);
    if (known) {
      return known;
    }
    throw failure;
  }
}

async function kept(path) {
  return (await caches.open(CACHE)).match(path);
}

/** All files or none, so that old and new ones do not meet on one page. */
async function refresh() {
  const files = new Map();
  await Promise.all(PAGES.map(path => take(path, files)));
  const cache = await caches.open(CACHE);
  await Promise.all([...files].map(([path, answer]) => cache.put(path, answer)));
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!files.has(pathname) && pathname !== HELP_LINES) {
      await cache.delete(request);
    }
  }
}

/** A file and all that it names. */
async function take(path, files) {
  if (files.has(path)) {
    return;
  }
  files.set(path, null);
  const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit', redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  files.set(path, answer.clone());
  const named = path.endsWith('.woff2') ? [] : (await answer.text()).matchAll(NAMED);
  await Promise.all([...named].map(([, file]) => new URL(file, location.origin + path).pathname)
    .filter(file => KEPT.test(file)).map(file => take(file, files)));
}

function pause(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}
