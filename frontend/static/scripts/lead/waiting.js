// Marks of evenings whose page is shut go as soon as somebody who may bring them is signed in on this tablet.

import { dropOld, Marks, planOf, unlessOpen, waitingSessions } from './marks.js';

const AGAIN_EVERY = 60_000;

/** As long as anything waits, now and whenever the network is back. */
export async function sendWaiting() {
  for (const session of waitingSessions()) {
    await unlessOpen(session, () => send(session));
  }
  if (waitingSessions().length > 0) {
    await new Promise(done => {
      setTimeout(done, AGAIN_EVERY);
      addEventListener('online', done, { once: true });
    });
    await sendWaiting();
  }
}

async function send(session) {
  const { status, body, at } = await planOf(session);
  if (status === 200) {
    await new Marks(session, body, () => planOf(session)).sendOnce();
  } else if (status === 404) {
    dropOld(session, at);
  }
}
