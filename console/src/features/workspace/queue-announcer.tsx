import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';

/** Tells a screen reader of calls that came since the queue was first shown, each once. */
export function QueueAnnouncer({ fresh, ready }: { fresh: readonly CaseRow[]; ready: boolean }) {
  const { t, language } = useLanguage();
  const told = useRef<Set<string> | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!ready) return;
    const known = told.current;
    const unheard = known === null ? [] : fresh.filter(({ id }) => !known.has(id));
    told.current = new Set([...(known ?? []), ...fresh.map(({ id }) => id)]);
    const newest = unheard.at(-1);
    if (newest !== undefined)
      setText(
        t('queue.announce', {
          caller: callerTypeWords[newest.callerType][language],
          number: newest.number,
        }),
      );
  }, [fresh, ready, t, language]);
  return (
    <div className="leon-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
