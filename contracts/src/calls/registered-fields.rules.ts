import { type Role, registersOnly } from '../identity/role.ts';
import type { CaseFieldName } from './case-field.ts';

/**
 * What the caller says is registered by anybody at the desk; what it comes to is said by who decides: needs, colours, levels, advice
 * and agreements. LEON's reading of "registers, does not decide", not approved (ikke godkendt).
 */
export const decidedFields: ReadonlySet<CaseFieldName> = new Set<CaseFieldName>([
  ...(['needs', 'colour', 'problemColour', 'urgencyDecision', 'wishDecision', 'consultedDoctor'] as const),
  ...(['neededLevel', 'neededTests', 'niceNeeds', 'observation', 'careHours', 'doctorSameDay'] as const),
  ...(['latestAcceptableAt', 'assessment', 'treatmentLevel'] as const),
  ...(['advice', 'adviceGivenBy', 'adviceGivenTo', 'plan', 'agreedTasks', 'callLimits'] as const),
  ...(['readBack', 'homeTold'] as const),
]);

export const mayWriteField = (field: CaseFieldName, role: Role): boolean =>
  !registersOnly.has(role) || !decidedFields.has(field);
