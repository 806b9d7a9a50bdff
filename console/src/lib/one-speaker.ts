/**
 * Of a person's windows one speaks: the first, and the next when that is closed. Without the browser's locks each speaks
 * for itself: twice is better than never.
 */
export function holdSpeaker(name: string): { isMine: () => boolean; release: () => void } {
  let mine = false;
  const over = new AbortController();
  const ended = new Promise<void>((done) => over.signal.addEventListener('abort', () => done()));
  if (navigator.locks === undefined) return { isMine: () => true, release: () => undefined };
  navigator.locks
    .request(name, { signal: over.signal }, () => {
      mine = true;
      return ended;
    })
    .catch(() => undefined);
  return {
    isMine: () => mine,
    release: () => {
      mine = false;
      over.abort();
    },
  };
}
