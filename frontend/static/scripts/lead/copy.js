// What a page needs to go on when it is loaded anew without network, as a browser does with a tab that it had put away. It
// goes with the tab, and holds neither names nor notes.

const PLAN = 'mafs-lead-plan-';
const MARKED = 'mafs-lead-marked-';
const LONGEST = 18 * 60 * 60 * 1000;

/** @param offset of the server's clock from this one, in milliseconds */
export function keepCopy(session, plan, offset) {
  keep(PLAN + session, { ...plan, csrf: { header: 'X-CSRF-TOKEN', token: '' }, leaders: [], marked: null, offset, keptAt: Date.now() });
}

/** @param marked where the evening stands, without notes */
export function keepMarked(session, marked) {
  keep(MARKED + session, marked);
}

/** @returns {object|null} the plan as it would be given now; null where there is none from today */
export function copyOf(session) {
  const plan = read(PLAN + session);
  const marked = read(MARKED + session);
  const age = plan ? Date.now() - plan.keptAt : -1;
  return marked && age >= 0 && age < LONGEST ? { ...plan, marked, now: Date.now() + plan.offset, isCopy: true } : null;
}

export function dropCopy(session) {
  try {
    sessionStorage.removeItem(PLAN + session);
    sessionStorage.removeItem(MARKED + session);
  } catch {
    // Where nothing can be kept nothing has to go.
  }
}

/** The page itself, its styles and scripts lie with the browser's worker, like those of the form. */
export function keepPage() {
  if (window.isSecureContext) {
    navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
  }
}

function keep(place, value) {
  try {
    sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Then a page that is loaded anew needs the network.
  }
}

function read(place) {
  try {
    return JSON.parse(sessionStorage.getItem(place));
  } catch {
    return null;
  }
}
