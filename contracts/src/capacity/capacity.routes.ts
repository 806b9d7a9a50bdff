import { z } from 'zod';
import { Instant, OfferId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { Capacity, CapacityReport, OfferStatus, ReportSource } from './capacity.ts';

export const reportCapacity = defineRoute({
  name: 'reportCapacity',
  method: 'POST',
  path: '/api/v1/capacity-reports',
  summary: 'Say what is free, by the unit, by telephone to a desk, or by a feed; every report is kept',
  audience: ['session', { scope: 'capacity' }],
  body: CapacityReport,
  reply: z.object({ capacity: Capacity }),
  errors: [
    'offer.not_found',
    'access.denied',
    'capacity.model_mismatch',
    'capacity.time_in_future',
    'capacity.overbooking_not_yours',
    'command.reused',
  ],
});

/** Each report as it was made, newest first. */
export const getCapacityHistory = defineRoute({
  name: 'getCapacityHistory',
  method: 'GET',
  path: '/api/v1/offers/:offerId/capacity-history',
  summary: 'Who said what about an offer’s capacity, when and from where',
  params: z.strictObject({ offerId: OfferId }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({
    reports: z.array(
      z.object({
        observedAt: Instant,
        recordedAt: Instant,
        status: OfferStatus,
        free: z.int().nullable(),
        earliestAt: Instant.nullable(),
        waitingMinutes: z.int().nullable(),
        source: ReportSource,
        by: z.string(),
      }),
    ),
  }),
  errors: ['offer.not_found'],
});
