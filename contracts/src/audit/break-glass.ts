import { z } from 'zod';
import { CaseStatus } from '../calls/case.ts';
import { StoredField } from '../calls/case-field.ts';
import { AddressShown } from '../calls/protected-address.rules.ts';
import { CallerType } from '../directory/offer-kind.ts';
import { AccountId, CaseId, DeskCode, Instant } from '../ids.ts';
import { GlassGround } from './access-log.ts';

/** An emergency access as its case's desk is told of it: who and when, and not why in her own words. */
export const BrokenGlass = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  caseId: CaseId,
  number: z.int(),
  /** The case's. */
  desk: DeskCode,
  by: z.strictObject({ id: AccountId, name: z.string(), desk: DeskCode }),
  ground: GlassGround,
  at: Instant,
  /** Ends by itself. */
  until: Instant,
  endedAt: Instant.nullable(),
  seenBy: z.string().nullable(),
});
export type BrokenGlass = z.infer<typeof BrokenGlass>;

/** What an emergency needs of a case, for reading alone. */
export const OpenedCase = z.object({
  number: z.int(),
  desk: DeskCode,
  status: CaseStatus,
  callerType: CallerType,
  rangAt: Instant,
  owner: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  masked: z.string().nullable(),
  fields: z.array(StoredField),
  address: AddressShown.default('open'),
  responsible: z.array(z.object({ name: z.string(), number: z.string(), from: Instant, until: Instant })),
});
export type OpenedCase = z.infer<typeof OpenedCase>;
