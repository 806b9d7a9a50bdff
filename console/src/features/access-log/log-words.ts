import type { AccessLogEntry } from '@leon/contracts/audit/access-log.ts';
import { accessGroundWords, lookedAt, purposeOf } from '@leon/contracts/language/access-words.ts';
import { formatDate, formatTime, type Language } from '@leon/contracts/language/language.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { useMemo } from 'react';
import { translator } from '../../lib/language/translate.ts';
import { usePicture } from '../../stores/picture.ts';

export interface LogWords {
  /** To the second: what came first matters here. */
  readonly when: (entry: AccessLogEntry) => string;
  readonly who: (entry: AccessLogEntry) => string;
  readonly role: (entry: AccessLogEntry) => string;
  readonly what: (entry: AccessLogEntry) => string;
  readonly ground: (entry: AccessLogEntry) => string;
  readonly about: (entry: AccessLogEntry) => string;
}

export function useLogWords(language: Language): LogWords {
  const desks = usePicture((state) => state.desks);
  return useMemo(() => {
    const t = translator(language);
    return {
      when: ({ at }) => {
        const seconds = `${language === 'da' ? '.' : ':'}${at.slice(17, 19)}`;
        return `${formatDate(Date.parse(at))} ${formatTime(Date.parse(at), language)}${seconds}`;
      },
      who: ({ user, client }) =>
        user?.name ?? (client === null ? t('log.nobody') : t('log.machine', { name: client })),
      role: ({ role }) => (role === null ? '' : roleWords[role][language]),
      what: ({ what, ground }) =>
        ground === 'refused' ? t('log.refused_look', { what }) : lookedAt(what, language),
      ground: ({ ground, purpose }) =>
        [accessGroundWords[ground][language], purpose === null ? null : purposeOf(purpose, language)]
          .filter((part) => part !== null)
          .join(': '),
      about: ({ caseNumber, desk }) =>
        caseNumber === null ? '' : `${caseNumber}, ${desks.find(({ code }) => code === desk)?.name ?? desk}`,
    };
  }, [language, desks]);
}
