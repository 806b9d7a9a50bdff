import { type Capacity, type Freshness, reservable } from '@leon/contracts/capacity/capacity.ts';
import type { Tone } from '../ui/mark.tsx';

const byFreshness: Record<Freshness | 'not_counted', Tone> = {
  fresh: 'ok',
  ageing: 'warn',
  stale: 'danger',
  unknown: 'muted',
  not_counted: 'ok',
};

/** What is taken or shut never looks free, however fresh the figure; what is free looks only as good as its age. */
export function capacityTone(capacity: Capacity | undefined, freshness: Freshness | 'not_counted'): Tone {
  if (capacity?.status === 'full' || capacity?.status === 'closed') return 'danger';
  if (capacity !== undefined && reservable(capacity) === 0) return 'danger';
  if (capacity?.status === 'later' && freshness === 'fresh') return 'warn';
  return byFreshness[freshness];
}
