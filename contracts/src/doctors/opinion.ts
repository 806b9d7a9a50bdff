import { z } from 'zod';
import { Vitals } from '../calls/isbar.ts';
import { AccountId, CaseId, DeskCode, Instant } from '../ids.ts';
import { Responsible } from '../placements/placement.ts';

export const OpinionId = z.uuid().brand<'OpinionId'>().meta({ description: 'OpinionId (UUIDv7)' });
export type OpinionId = z.infer<typeof OpinionId>;

/** `advised`: the doctor wrote an advice · `calling`: the doctor rings up. */
export const OpinionStatus = z.enum(['open', 'advised', 'calling']);

/** A question to a named doctor. */
export const Opinion = z.object({
  id: OpinionId,
  version: z.int(),
  caseId: CaseId,
  caseNumber: z.int(),
  desk: DeskCode,
  doctorId: AccountId,
  doctorName: z.string(),
  askedBy: z.string(),
  askedAt: Instant,
  /** Unanswered until then, it shows the doctor nothing of the case any more. */
  openUntil: Instant,
  status: OpinionStatus,
  answeredAt: Instant.nullable(),
});
export type Opinion = z.infer<typeof Opinion>;

/** With the words, for who may read them. */
export const SaidOpinion = Opinion.extend({ question: z.string().nullable(), answer: z.string().nullable() });
export type SaidOpinion = z.infer<typeof SaidOpinion>;

/** What the asked doctor sees while the question is open: no name, no number, no address. */
export const AskedOpinion = SaidOpinion.extend({
  situation: z.string().nullable(),
  vitals: Vitals.nullable(),
  citizenAge: z.int().nullable(),
  callbackNumber: z.string().nullable(),
  responsible: z.array(Responsible),
  /** The citizen has a place: somebody must be responsible, and the doctor may be. */
  mayTakeResponsibility: z.boolean(),
});
export type AskedOpinion = z.infer<typeof AskedOpinion>;

/** A period that this doctor answers for. `warnFrom`: within the desk's warning time before the end. */
export const OwnResponsibility = z.object({
  caseId: CaseId,
  caseNumber: z.int(),
  desk: DeskCode,
  from: Instant,
  until: Instant,
  warnFrom: Instant,
  /** Who answers after that; null: nobody yet. */
  next: Responsible.nullable(),
});
export type OwnResponsibility = z.infer<typeof OwnResponsibility>;
