import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';

/** Whom one speaks with: the desk's doctor, a specialty's hotline, the department that discharged her. */
const givesAdvice: ReadonlySet<OfferKind> = new Set(['advice', 'specialist_hotline', 'discharge_72h_number']);

/** Null: advice may have come from there. */
export function refuseAsAdvice(offer: Pick<Offer, 'kind'> | undefined): ErrorCode | null {
  if (offer === undefined) return 'offer.not_found';
  return givesAdvice.has(offer.kind) ? null : 'offer.not_suitable';
}
