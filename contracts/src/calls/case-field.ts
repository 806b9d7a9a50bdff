import { z } from 'zod';
import { CallerType, CompetenceCode } from '../directory/offer-kind.ts';
import { Position } from '../geo.ts';
import { AccountId, Instant, MunicipalityCode } from '../ids.ts';

/** Where the citizen is now: a point on the map or a place by name; the municipality is a default she confirms. */
export const Whereabouts = z.strictObject({
  position: Position,
  label: z.string().max(200),
  municipality: MunicipalityCode.nullable(),
  landArea: z.string().max(40),
});
export type Whereabouts = z.infer<typeof Whereabouts>;

const text = (max: number) => z.string().max(max);

/**
 * What is typed on a case, saved field by field as it is typed, encrypted at rest. Each field has its own revision;
 * a save names the revision it was based on, and a newer one is a conflict shown to both, never a lock.
 */
export const caseFields = {
  callerType: CallerType,
  callerName: text(120),
  /** Call-back number (tilbagekaldsnummer), asked first: the line may drop. */
  callbackNumber: text(40),
  whereabouts: Whereabouts,
  /** Needed competences (AKF codes). */
  needs: z.array(CompetenceCode).max(42),
  citizenAge: z.int().min(0).max(130),
  citizenKnown: z.boolean(),
  situation: text(4000),
  background: text(4000),
  assessment: text(4000),
  advice: text(4000),
} as const;

export const CaseFieldName = z.enum(Object.keys(caseFields) as [CaseFieldName, ...CaseFieldName[]]);
export type CaseFieldName = keyof typeof caseFields;
export type CaseFieldValue<F extends CaseFieldName> = z.infer<(typeof caseFields)[F]>;
export type CaseFieldValues = { [F in CaseFieldName]?: CaseFieldValue<F> | null };

/** One stored field; `value` null: emptied. */
export const StoredField = z.object({
  field: CaseFieldName,
  value: z.unknown(),
  revision: z.int(),
  /** Null: proposed by the telephone system. */
  savedBy: AccountId.nullable(),
  savedAt: Instant,
});
export type StoredField = z.infer<typeof StoredField>;
