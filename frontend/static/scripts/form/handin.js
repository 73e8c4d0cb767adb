// Hands a form in. It waits for an answer, but never long: what is kept on the device is handed in.

const PATIENCE = 4000;

/** @returns { status: 'kept', 'beside', 'refused', 'waiting' or 'not-kept', reason } */
export async function handIn(keeper, entry, isOnline) {
  const waits = new AbortController();
  const answered = new Promise(tell => {
    keeper?.addEventListener('result', ({ detail: { kind, form, status, reason } }) => {
      if (kind === 'hand-in' && form === entry.form) {
        tell({ status: status === 'superseded' ? 'kept' : status, reason });
      }
    }, { signal: waits.signal });
  });
  try {
    const isStored = await keeper.keep(entry) !== false;
    const patience = isOnline || !isStored ? PATIENCE : 0;
    const waited = new Promise(tell => setTimeout(tell, patience, { status: isStored ? 'waiting' : 'not-kept' }));
    return await Promise.race([answered, waited]);
  } catch {
    return { status: 'not-kept' };
  } finally {
    waits.abort();
  }
}
