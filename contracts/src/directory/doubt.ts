import { z } from 'zod';
import { Instant, OfferId } from '../ids.ts';
import { formatTime } from '../language/language.ts';
import { command, defineRoute } from '../route.ts';
import { CompetenceCode } from './offer-kind.ts';

/** Nursing shifts in Danish time: day 07–15, evening 15–23, night 23–07. LEON default. */
export const PartOfDay = z.enum(['day', 'evening', 'night']);
export type PartOfDay = z.infer<typeof PartOfDay>;

/** `at`: ms since 1970. */
export function partOfDay(at: number): PartOfDay {
  const hour = Number(formatTime(at, 'en').slice(0, 2));
  if (hour >= 7 && hour < 15) return 'day';
  return hour >= 15 && hour < 23 ? 'evening' : 'night';
}

/**
 * The register says that an offer has a competence, and its unit has said no for lack of it, more than once at that part
 * of the day. It is a task for whoever keeps the entry, and counts against the offer for such needs until answered.
 * About an entry, never about a person.
 */
export const Doubt = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  offerId: OfferId,
  competence: CompetenceCode,
  part: PartOfDay,
  declines: z.int(),
  raisedAt: Instant,
  /** `holds`: the entry is right · `corrected`: the entry has been changed. Null: not answered. */
  answer: z.enum(['holds', 'corrected']).nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
});
export type Doubt = z.infer<typeof Doubt>;

/** How often each offer has declined for lack of which competence, at this part of the day; `at`: ms since 1970. */
export function declinesAt(
  doubts: Iterable<Doubt>,
  at: number,
): Map<OfferId, { readonly competence: CompetenceCode; readonly count: number }[]> {
  const part = partOfDay(at);
  const open = [...doubts].filter((doubt) => doubt.answer === null && doubt.part === part);
  const byOffer = Map.groupBy(open, ({ offerId }) => offerId);
  return new Map(
    [...byOffer].map(([offerId, all]) => [
      offerId,
      all.map(({ competence, declines }) => ({ competence, count: declines })),
    ]),
  );
}

export const answerDoubt = defineRoute({
  name: 'answerDoubt',
  method: 'POST',
  path: '/api/v1/register/doubts/:doubtId/answer',
  summary:
    'Whoever keeps the entry says that it holds, or that it has been corrected; from then on it counts as before',
  params: z.strictObject({ doubtId: z.uuid() }),
  body: command({
    expectedVersion: z.int(),
    answer: z.enum(['holds', 'corrected']),
    note: z.string().trim().max(500).nullable(),
  }),
  reply: z.object({ doubt: Doubt }),
  errors: ['request.not_found', 'access.denied', 'version.conflict', 'command.reused'],
});
