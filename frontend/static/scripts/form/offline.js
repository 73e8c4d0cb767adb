import { helpItems, keptLines } from './help.js';
import { sender } from './sender.js';

const EVERY = 4000;

/** Something that is no page: asking for it opens nothing on the server. */
async function thereIsNetwork() {
  const answer = await fetch('/sw.js', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(EVERY) });
  return answer.ok;
}

async function tryAgain() {
  if (await thereIsNetwork().catch(() => false)) {
    location.reload();
  }
}

function tellWhatWaits() {
  const line = document.querySelector('[data-waiting]');
  line.hidden = sender.waiting === 0;
  line.textContent = sender.waiting === 1 ? line.dataset.one : line.dataset.more.replace('{0}', sender.waiting);
}

/** In English, as this page is. */
async function tellHelpLines() {
  const lines = await keptLines();
  if (lines) {
    document.querySelector('[data-help-lines]').replaceChildren(...helpItems(lines, false,
      (key, english, ...facts) => english.replace(/\{(\d)}/g, (hole, place) => facts[place] ?? hole)));
  }
}

tellHelpLines();
sender.addEventListener('change', tellWhatWaits);
sender.flush();
document.querySelector('button').addEventListener('click', tryAgain);
addEventListener('online', tryAgain);
setInterval(tryAgain, EVERY);
