import type { CaseOutcome } from '@leon/contracts/calls/case.ts';
import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import type { Translate } from '../../lib/language/translate.ts';

type Placed = Pick<Offer, 'name' | 'travel'>;

/** Where the request stands, in one line; a place is promised only by a name. */
export function headline(
  { case: row, position }: CrewRequest,
  offer: Placed | undefined,
  t: Translate,
  language: Language,
): string {
  const name = offer?.name ?? '';
  if (row.status === 'new')
    return position === null ? t('crew.waiting') : t('crew.in_queue', { n: position });
  if (row.status === 'assessing' || row.status === 'reserved')
    return t('crew.has_it', { name: row.owner?.name ?? '' });
  if (row.status === 'requested') return t('crew.asked_not_promised', { offer: name });
  if (row.status === 'cancelled') return t('crew.cancelled');
  if (row.status !== 'closed') return t('crew.accepted', { offer: name });
  const outcome = row.outcome === null ? '' : caseOutcomeWords[row.outcome][language];
  return name === '' ? outcome : t('crew.ended_at', { outcome, offer: name });
}

/** What the crew does now. */
export function nextStep(
  { case: row, kind, forbidden }: CrewRequest,
  offer: Placed | undefined,
  t: Translate,
): string {
  switch (row.status) {
    case 'new':
      return t(kind === 'call_me' ? 'crew.next_call' : 'crew.next_new');
    case 'assessing':
    case 'reserved':
      return t('crew.next_assessing', { name: row.owner?.name ?? '' });
    case 'requested':
      return t('crew.next_requested');
    case 'closed':
      return nextOnceClosed(row.outcome, forbidden !== null, offer, t);
    case 'cancelled':
      return t('crew.next_cancelled');
    default:
      // accepted, and what comes after it
      if (forbidden !== null) return t('crew.next_forbidden');
      if (offer === undefined || offer.travel !== 'citizen_to_offer') return t('crew.next_team');
      return t('crew.next_drive', { offer: offer.name });
  }
}

/** A case may be closed while the crew still stands beside the citizen: then this is its answer. */
function nextOnceClosed(
  outcome: CaseOutcome | null,
  forbidden: boolean,
  offer: Placed | undefined,
  t: Translate,
): string {
  if (outcome === 'direct_112') return t('crew.next_112');
  if (outcome === 'advice' || outcome === 'line_dropped') return t('crew.next_advice');
  if (forbidden) return t('crew.next_forbidden');
  if (offer === undefined) return t('crew.next_closed');
  return offer.travel === 'citizen_to_offer'
    ? t('crew.next_drive', { offer: offer.name })
    : t('crew.next_team');
}
