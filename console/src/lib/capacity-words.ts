import { type Capacity, reservable } from '@leon/contracts/capacity/capacity.ts';
import type { CapacityModel } from '@leon/contracts/directory/offer-kind.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { closingReasonWords, reportSourceWords } from '@leon/contracts/language/vocabulary.ts';
import { formatAgo, formatTimeNear } from './language/format.ts';
import type { Translate } from './language/translate.ts';

/** What is free, in words: "2 ledige", "kan nu", "tidligst 15.10", "lukket til 07.00". */
export function capacityText(
  capacity: Capacity | undefined,
  model: CapacityModel,
  now: number,
  t: Translate,
  language: Language,
): string {
  if (model === 'none' && capacity?.status !== 'closed') return t('capacity.never_full');
  if (capacity === undefined) return t('capacity.unknown');
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  switch (capacity.status) {
    case 'closed': {
      const closed =
        capacity.closedUntil === null
          ? t('capacity.closed')
          : t('capacity.closed_until', { time: at(capacity.closedUntil) });
      if (capacity.closedReason === null) return closed;
      const reason = closingReasonWords[capacity.closedReason][language].toLowerCase();
      return t('capacity.closed_because', { closed, reason });
    }
    case 'full':
      return t('capacity.full');
    case 'later':
      return capacity.earliestAt === null
        ? t('capacity.unknown')
        : t('capacity.later', { time: at(capacity.earliestAt) });
    case 'now':
      return t('capacity.now');
    case 'unknown':
      return t('capacity.unknown');
    case 'open':
      return openText(capacity, t);
  }
}

function openText(capacity: Capacity, t: Translate): string {
  const free = reservable(capacity);
  if (free !== null) {
    const places = free === 1 ? t('capacity.free_one') : t('capacity.free', { n: free });
    const { overbooking } = capacity;
    return overbooking === null || free === 0
      ? places
      : `${places} · ${t('unit.overbooked', { reason: t(`overbook.${overbooking}`) })}`;
  }
  if (capacity.waitingMinutes !== null) return t('capacity.waiting', { n: capacity.waitingMinutes });
  return t('capacity.open');
}

/** How old a figure is and who said it: "for 12 min siden af Kirsten Holm (telefonisk)". */
export function capacityOrigin(
  capacity: Capacity | undefined,
  model: CapacityModel,
  now: number,
  t: Translate,
  language: Language,
): string {
  if (model === 'none' && capacity?.reportedAt == null) return '';
  if (capacity === undefined || capacity.reportedAt === null) return t('capacity.never');
  const ago = formatAgo(now - Date.parse(capacity.reportedAt), t);
  const source = capacity.source === null ? '' : reportSourceWords[capacity.source][language];
  if (capacity.reportedBy === null) return t('capacity.updated', { ago });
  return t('capacity.updated_by_source', { ago, name: capacity.reportedBy, source });
}
