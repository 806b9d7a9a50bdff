import { useEffect, useState } from 'react';
import { nowMs } from '../lib/clock.ts';
import { useSession } from '../stores/session.store.ts';

/** Shared by all windows of this browser: a hand on one keeps the others open. */
const lastHand = 'leon.last_hand';
const noticeEveryMs = 5_000;
const warnBeforeMs = 30_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Locks the screen when nobody has had a hand on it for so long; null: never. Answers with the seconds that are left
 * once there are fewer than thirty.
 */
export function useIdleLock(afterMinutes: number | null): number | null {
  const lock = useSession((state) => state.lock);
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (afterMinutes === null) return;
    let noticed = 0;
    const hand = () => {
      const now = nowMs();
      if (now - noticed < noticeEveryMs) return;
      noticed = now;
      localStorage.setItem(lastHand, String(now));
    };
    const check = () => {
      const idle = nowMs() - Number(localStorage.getItem(lastHand) ?? 0);
      const remaining = afterMinutes * 60_000 - idle;
      setLeft(remaining > 0 && remaining <= warnBeforeMs ? Math.ceil(remaining / 1_000) : null);
      if (remaining <= 0) void lock();
    };
    hand();
    const checking = setInterval(check, 1_000);
    for (const sign of signs) window.addEventListener(sign, hand, { capture: true, passive: true });
    return () => {
      clearInterval(checking);
      for (const sign of signs) window.removeEventListener(sign, hand, { capture: true });
    };
  }, [afterMinutes, lock]);

  return left;
}
