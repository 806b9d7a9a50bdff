import { useCallback } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { DeskPerson } from '../../stores/desk-people.store.ts';

/** Whether a colleague is here, and how much she has already. */
export function useColleagueWords() {
  const { t, language } = useLanguage();
  return useCallback(
    ({ goneSince }: DeskPerson, n: number) =>
      goneSince === null
        ? t('give.here', { n })
        : t('give.gone', { n, time: formatTimeNear(Date.parse(goneSince), nowMs(), language) }),
    [t, language],
  );
}
