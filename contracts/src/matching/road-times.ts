import { z } from 'zod';
import { Position } from '../geo.ts';
import { OfferId } from '../ids.ts';
import { defineRoute } from '../route.ts';

/** By the road network, in the direction in which the offer is travelled to or from. */
export const RoadTime = z.strictObject({ offerId: OfferId, minutes: z.int(), km: z.number() });
export type RoadTime = z.infer<typeof RoadTime>;

/** Driving times of the offers on the citizen's own land area; a time across water is never among them. */
export interface RoadTimes {
  readonly from: Position;
  readonly times: ReadonlyMap<OfferId, RoadTime>;
}

/**
 * Three decimals of a degree, about 100 m: enough for a driving time and less than an address. Neighbours share an answer
 * and nobody's front door leaves LEON.
 */
export const roadSpot = ({ lat, lon }: Position): Position => ({
  lat: Math.round(lat * 1000) / 1000,
  lon: Math.round(lon * 1000) / 1000,
});

export const isSameSpot = (a: Position, b: Position): boolean => a.lat === b.lat && a.lon === b.lon;

export const getRoadTimes = defineRoute({
  name: 'getRoadTimes',
  method: 'POST',
  path: '/api/v1/road-times',
  summary:
    'Driving times between a spot (rounded to about 100 m) and every offer of its land area; without a road engine the list is empty and travel is estimated by crow-fly',
  body: z.strictObject({ position: Position, landArea: z.string().max(40) }),
  reply: z.strictObject({
    /** `off`: no engine is configured · `down`: it does not answer now · `ready`: the times are from it. */
    engine: z.enum(['off', 'down', 'ready']),
    from: Position,
    times: z.array(RoadTime),
  }),
});
