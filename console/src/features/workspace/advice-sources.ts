import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { givesAdvice } from './next-step.ts';

interface Asking {
  readonly callerType: CallerType;
  /** The citizen's own cluster is asked first. */
  readonly cluster: Offer['cluster'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Whoever can be asked by telephone now: hotlines, the desk's doctor, discharging departments. What the citizen needs is
 * no matter here, since nobody travels and nothing is done but spoken.
 */
export function adviceSources(offers: Iterable<Offer>, { callerType, cluster, now }: Asking): Offer[] {
  const minute = Math.floor(now / 60_000);
  const near = (offer: Offer) => (cluster !== null && offer.cluster === cluster ? 0 : 1);
  return [...offers]
    .filter(
      (offer) =>
        givesAdvice(offer) &&
        offer.professionalNumber !== null &&
        offer.mayRefer.includes(callerType) &&
        offer.openHours.some(([from, to]) => from <= minute && minute < to),
    )
    .sort((a, b) => near(a) - near(b) || a.name.localeCompare(b.name, 'da'));
}
