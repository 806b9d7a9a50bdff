import { z } from 'zod';
import { CaseRow } from '../calls/case.ts';
import { caseFields, Whereabouts } from '../calls/case-field.ts';
import { Vitals } from '../calls/isbar.ts';
import { CaseId, Instant } from '../ids.ts';
import { Conveyance } from '../rules/conveyance.ts';

/** `request`: asks for a placement from the scene · `call_me`: "Ring mig op", position and number alone. */
export const crewRequestKinds = ['request', 'call_me'] as const;
export const CrewRequestKind = z.enum(crewRequestKinds);
export type CrewRequestKind = z.infer<typeof CrewRequestKind>;

/** On which scale oxygen is read is the desk's decision, by name. */
const CrewVitals = Vitals.omit({ spo2Scale: true, spo2ScaleDecidedBy: true, spo2ScaleDecidedAt: true });

/** What a crew says from the scene; each becomes the field of the case with the same name. */
const crewFields = {
  callbackNumber: caseFields.callbackNumber.trim().min(3),
  whereabouts: Whereabouts,
  citizenName: caseFields.citizenName.optional(),
  citizenAge: caseFields.citizenAge.optional(),
  citizenAddress: caseFields.citizenAddress.optional(),
  situation: caseFields.situation.optional(),
  needs: caseFields.needs.optional(),
  quickLine: caseFields.quickLine.optional(),
  vitals: CrewVitals.optional(),
  crewSawAtHome: caseFields.crewSawAtHome.optional(),
} as const;
export const CrewSaid = z.strictObject({
  ...crewFields,
  /** Navne- og adressebeskyttelse: no field of the case, but its mark. */
  addressProtected: z.boolean().optional(),
});
export type CrewSaid = z.infer<typeof CrewSaid>;

export type CrewField = keyof typeof crewFields;
export const crewFieldNames = Object.keys(crewFields) as CrewField[];

/** A crew's request and how its case goes: the case's row, which carries neither identity nor clinical text. */
export const CrewRequest = z.strictObject({
  caseId: CaseId,
  kind: CrewRequestKind,
  /** When the crew asked; before `receivedAt` when it was asked without a line. */
  capturedAt: Instant,
  receivedAt: Instant,
  case: CaseRow,
  /** 1: next in line; null: somebody has it. */
  position: z.int().positive().nullable(),
  /** The rule that forbids the crew to drive to where the citizen is placed; null: none does, or nowhere yet. */
  forbidden: Conveyance.nullable(),
});
export type CrewRequest = z.infer<typeof CrewRequest>;
