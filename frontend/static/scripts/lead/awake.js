// Keeps the screen awake while the page is seen. Where a browser cannot, nothing is said: it is then as it always was.

export function stayAwake() {
  if (!navigator.wakeLock) {
    return;
  }
  let lock = null;
  const take = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) {
      return;
    }
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // Batteries that run low are saved.
    }
  };
  document.addEventListener('visibilitychange', take);
  addEventListener('pointerdown', take, { passive: true });
  take();
}
