// Tells the server of hands on this page, as every page does, so that the sign-in does not end under them. A plan is
// nothing personal and stays; notes go out of sight when nobody has touched the tablet for a while.

const TELLS_EVERY = 20_000;
const TICK = 1000;

/**
 * @param leftAlone called once each time that the tablet was left alone for too long
 * @param isBack called when somebody touches it after that
 * @param signedOut called when the sign-in is gone, or was handed over on another page
 */
export function watchHands(idleMinutes, leftAlone, isBack, signedOut) {
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('mafs-touch') : null;
  let touched = Date.now();
  let told = 0;
  let alone = false;

  const gone = () => {
    if (!alone) {
      alone = true;
      leftAlone();
    }
  };

  const touch = () => {
    touched = Date.now();
    tabs?.postMessage({ touched });
    tell();
    if (alone) {
      alone = false;
      isBack();
    }
  };

  const tell = () => {
    if (Date.now() - told < TELLS_EVERY) {
      return;
    }
    told = Date.now();
    fetch('../f/touch', {
      method: 'POST', keepalive: true, cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(8000),
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ago: 0 }),
    }).then(answer => answer.status === 401 && signedOut()).catch(() => {});
  };

  tabs?.addEventListener('message', ({ data }) => data.covered || data.left ? signedOut() : touched = Math.max(touched, data.touched ?? 0));
  ['pointerdown', 'keydown', 'wheel', 'touchmove'].forEach(type =>
    addEventListener(type, touch, { capture: true, passive: true }));
  setInterval(() => Date.now() - touched >= idleMinutes * 60_000 && gone(), TICK);
}
