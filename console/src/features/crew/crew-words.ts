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
): string {
  const name = offer?.name ?? '';
  if (row.status === 'new')
    return position === null ? t('crew.waiting') : t('crew.in_queue', { n: position });
  if (row.status === 'requested') return t('crew.asked_not_promised', { offer: name });
  if (row.status === 'accepted' || row.status === 'handed_over') return t('crew.accepted', { offer: name });
  return t('crew.has_it', { name: row.owner?.name ?? '' });
}

/** What the crew does now. */
export function nextStep(
  { case: row, kind, forbidden }: CrewRequest,
  offer: Placed | undefined,
  t: Translate,
  language: Language,
): string {
  switch (row.status) {
    case 'new':
      return t(kind === 'call_me' ? 'crew.next_call' : 'crew.next_new');
    case 'assessing':
    case 'reserved':
      return t('crew.next_assessing', { name: row.owner?.name ?? '' });
    case 'requested':
      return t('crew.next_requested');
    case 'accepted':
    case 'handed_over':
      if (forbidden !== null) return t('crew.next_forbidden');
      if (offer === undefined || offer.travel !== 'citizen_to_offer') return t('crew.next_team');
      return t('crew.next_drive', { offer: offer.name });
    case 'closed':
      return t('crew.next_closed', {
        outcome: row.outcome === null ? '' : caseOutcomeWords[row.outcome][language],
      });
    case 'cancelled':
      return t('crew.next_cancelled');
  }
}
