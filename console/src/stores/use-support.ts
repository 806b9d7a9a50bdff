import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import { nextSupportSwitch, type Support, supportOn } from '@leon/contracts/rules/support.ts';
import { useEffect, useState } from 'react';
import { nowMs } from '../lib/clock.ts';
import { usePicture } from './picture.ts';

/** A timer counts no further than this at once. */
const longestWaitMs = 3_600_000;

/** The row that has the decision-support module on right now; null: off. Follows every switch, by people and by date. */
export function useSupport(): Support | null {
  return useSupportOf(usePicture((state) => state.rules));
}

export function useSupportOf(rules: Pick<RuleBook, 'support'>): Support | null {
  const [, setTurn] = useState(0);
  const now = nowMs();
  const at = nextSupportSwitch(rules, now);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), Math.min(at - nowMs() + 1, longestWaitMs));
    return () => clearTimeout(timer);
  });
  return supportOn(rules, now);
}
