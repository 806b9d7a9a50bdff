import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { CapacityModel } from '@leon/contracts/directory/offer-kind.ts';
import type { Said } from './offer-capacity-card.tsx';

/** What is known said once more, in the offer's own way of counting: a team has a free journey, and does not report it as a number. */
export function stillRight(capacity: Capacity | undefined, model: CapacityModel): Said {
  if ((model === 'beds' || model === 'slots') && capacity?.free != null)
    return {
      ...(capacity.status === 'full' ? { status: 'full' } : {}),
      free: capacity.free,
      ...(capacity.overbooking === null ? {} : { overbooking: capacity.overbooking }),
    };
  return {
    status: capacity?.status ?? 'open',
    earliestAt: capacity?.earliestAt ?? null,
    closedUntil: capacity?.closedUntil ?? null,
    waitingMinutes: capacity?.waitingMinutes ?? null,
  };
}
