import { z } from 'zod';
import { OfferKind } from '../directory/offer-kind.ts';
import { Instant, MunicipalityCode, OrganisationCode } from '../ids.ts';
import { ruleFields } from './rule.ts';

/** On use of each other's offers (aftale på tværs): the citizens of any party may use the offers of any other. */
export const Agreement = z.strictObject({
  ...ruleFields,
  kinds: z.array(OfferKind),
  /** `peak`: only while a coordinator has opened it for peak load (spidsbelastning). */
  trigger: z.enum(['always', 'peak']),
  /**
   * Others' citizens are taken while fewer places than this are reserved or promised at the offer; null: no limit. Own
   * citizens count too, since whose they are is not in the picture: the side that gives is never overrun.
   */
  cap: z.int().nullable(),
  /** Parties, whatever they are (municipality, cluster, health council, region), as municipalities and organisations. */
  citizensOf: z.array(MunicipalityCode),
  offersOf: z.array(OrganisationCode),
});
export type Agreement = z.infer<typeof Agreement>;

/** Whether the peak rule of an agreement is open, by whose word and why. */
export const Peak = z.strictObject({
  agreement: z.string(),
  version: z.int(),
  open: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  /** Closes by itself then; null: until somebody closes it. */
  until: Instant.nullable(),
});
export type Peak = z.infer<typeof Peak>;

export const isPeakOpen = (peak: Peak | undefined, at: number): boolean =>
  peak?.open === true && (peak.until === null || at < Date.parse(peak.until));
