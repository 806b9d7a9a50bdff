/** Whether the view may move by itself: only for a new key, and not after a gesture until someone asks for the fit. */
export function createViewLock(onLock: (locked: boolean) => void) {
  let locked = false;
  let key: string | null = null;
  const set = (next: boolean) => {
    if (next === locked) return;
    locked = next;
    onLock(next);
  };
  return {
    gesture: () => set(true),
    release: () => set(false),
    isFree: () => !locked,
    /** True when the view is to fit now. */
    mayFit(next: string): boolean {
      if (next === key) return false;
      key = next;
      return !locked;
    },
  };
}
