import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import { listOffers } from '@leon/contracts/directory/offer.routes.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { CommandId } from '@leon/contracts/ids.ts';
import type { MachineClient } from './client.ts';
import type { Pace } from './pace.ts';
import type { Chance } from './random.ts';
import { uuidv7 } from './uuid.ts';

/** One change somewhere in the region, on average, in simulated milliseconds. */
const meanBetweenChanges = 5_000;
/** Share of units that never report: the picture has holes, as the real one does. */
const silentShare = 0.06;

type Figures = Omit<CapacityReport, 'commandId' | 'offerId' | 'source'>;

/** DEMO figures: a unit's own numbers as they might be, by how its capacity is counted. */
function figures(offer: Offer, dice: Chance): Figures {
  const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  if (offer.capacityModel === 'team') {
    const status = dice.weighted({ now: 62, later: 28, full: 10 });
    return { status, earliestAt: status === 'later' ? soon(15 * dice.between(2, 16)) : null };
  }
  if (offer.capacityModel === 'status') {
    const waits = offer.kind === 'emergency_department' || offer.kind === 'acute_clinic';
    return { status: 'open', waitingMinutes: waits ? 5 * dice.between(1, 40) : null };
  }
  const most = offer.capacityModel === 'slots' ? 4 : offer.kind === 'municipal_place' ? 3 : 8;
  const free = Math.max(0, dice.between(-1, most));
  return { status: free > 0 ? 'open' : 'full', free };
}

/** Reports what is free: once for all at the start, with ages of some hours, then a change here and there. */
export async function capacityFeed(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const { offers } = await call(listOffers);
  const counted = offers.filter((offer) => offer.capacityModel !== 'none' && dice.next() > silentShare);

  const report = async (offer: Offer, minutesAgo: number): Promise<void> => {
    const observedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    await call(reportCapacity, {
      body: {
        commandId: uuidv7() as CommandId,
        offerId: offer.id,
        observedAt,
        source: 'feed',
        ...figures(offer, dice),
      },
    }).catch((error: unknown) => pace.report('capacity', error));
  };

  for (const offer of counted)
    await report(
      offer,
      dice.weighted({ new: 80, old: 20 }) === 'new' ? dice.between(0, 50) : dice.between(120, 900),
    );
  for (;;) {
    await pace.wait(dice.exponential(meanBetweenChanges));
    await report(dice.pick(counted), 0);
  }
}
