import type { Offer } from '@leon/contracts/directory/offer.ts';
import { formatDate, formatTime, type Language } from '@leon/contracts/language/language.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { formatUntil } from '../../lib/language/format.ts';
import type { Translate } from '../../lib/language/translate.ts';

export interface ReadAloud {
  readonly offer: Pick<Offer, 'name' | 'travel'>;
  readonly expectedAt: string | null;
  /** Milliseconds since 1970: another day than today is said with its date. */
  readonly now: number;
  /** Names of the needs that were asked for. */
  readonly needs: readonly string[];
  readonly responsible: readonly Responsible[];
  readonly callLimits: string;
}

function whenWords(instant: string, now: number, t: Translate, language: Language): string {
  const at = Date.parse(instant);
  const time = formatTime(at, language);
  return formatDate(at) === formatDate(now)
    ? t('say.at', { time })
    : t('say.at_day', { day: formatDate(at), time });
}

/** The one sentence that is read aloud and repeated: who comes when with what, who is responsible until when. */
export function readAloud(agreed: ReadAloud, t: Translate, language: Language): string {
  const { offer, expectedAt, now, needs, responsible, callLimits } = agreed;
  const what = t(offer.travel === 'offer_to_citizen' ? 'say.team' : 'say.place', {
    name: offer.name,
    at: expectedAt === null ? '' : whenWords(expectedAt, now, t, language),
    needs: needs.length === 0 ? '' : t('say.gives', { needs: needs.join(', ') }),
  });
  const chain = responsible.map(({ name, from, until }, index) =>
    t(index === 0 ? 'say.responsible' : 'say.then', {
      name,
      time: formatUntil(Date.parse(from), Date.parse(until), language),
    }),
  );
  const limits = callLimits.trim().replace(/\.$/, '');
  return [
    what,
    chain.length === 0 ? null : `${chain.join(', ')}.`,
    limits === '' ? null : `${t('say.call_if', { limits })}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
