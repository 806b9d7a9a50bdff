import { z } from 'zod';
import { DeskCode, Instant, OfferId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';

/** Somebody at a desk waits for a unit's figure; gone once a newer figure is told. */
export const CapacityAsk = z.strictObject({ by: z.string(), desk: DeskCode, at: Instant });
export type CapacityAsk = z.infer<typeof CapacityAsk>;

/** Reminders a unit gets in a Danish day, for one offer, from LEON and from whoever asks together (workflow edition 2026, corrections to clock K6). */
export const asksPerDay = 3;
/** Who was asked is left in peace for so long (LEON default). */
export const askAgainAfterMs = 30 * 60_000;

/** Why a unit was not asked about an offer. */
export const NotAsked = z.enum([
  'fresh',
  'asked_already',
  'asked_often',
  'by_phone',
  'not_counted',
  'not_found',
]);
export type NotAsked = z.infer<typeof NotAsked>;

export const askCapacity = defineRoute({
  name: 'askCapacity',
  method: 'POST',
  path: '/api/v1/capacity-asks',
  summary:
    'The coordinator asks units for figures that are out of date; their screens show who waits, until they report',
  body: command({ offerIds: z.array(OfferId).min(1).max(500) }),
  reply: z.object({
    asked: z.array(OfferId),
    notAsked: z.array(z.object({ offerId: OfferId, why: NotAsked })),
  }),
  errors: ['access.denied', 'command.reused'],
});
