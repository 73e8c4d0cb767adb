// On every page of the app: sends what forms left on this tablet, and keeps the form page at hand for when there is no
// network. Says so only while something waits: 'mafs-outbox' with {waiting}.
{
  let told = 0;

  async function send() {
    const { sender } = await import('./sender.js');
    sender.addEventListener('change', () => tell(sender.waiting));
    sender.flush();
  }

  function tell(waiting) {
    if (waiting !== told) {
      told = waiting;
      window.dispatchEvent(new CustomEvent('mafs-outbox', { detail: { waiting } }));
    }
  }

  async function anything() {
    if (!window.indexedDB) {
      return false;
    }
    const databases = await indexedDB.databases?.();
    return !databases || databases.some(database => database.name === 'mafs-outbox');
  }

  async function keepFormPage() {
    if (window.isSecureContext && navigator.serviceWorker) {
      const worker = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      (worker.active ?? worker.waiting)?.postMessage('refresh');
    }
  }

  function quietly(work) {
    work().catch(() => {});
  }

  quietly(async () => await anything() && await send());
  // Marks of evenings: the page of an evening in lead mode looks after its own.
  quietly(async () => Object.keys(localStorage).some(place => place.startsWith('mafs-lead-'))
    && (await import('../lead/waiting.js')).sendWaiting());
  const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 2000));
  if (document.readyState === 'complete') {
    whenIdle(() => quietly(keepFormPage));
  } else {
    addEventListener('load', () => whenIdle(() => quietly(keepFormPage)), { once: true });
  }
}
