import type { CaseRow } from '../calls/case.ts';
import type { CaseFieldValues } from '../calls/case-field.ts';
import type { CallerType } from '../directory/offer-kind.ts';

/** Doctors who call have conferred by calling. */
const callingDoctors: ReadonlySet<CallerType> = new Set(['own_gp', 'on_call_doctor']);

/** The caller is a doctor: the name alone is what conferring still lacks. */
export const doctorCalls = (row: Pick<CaseRow, 'callerType'>, { callerType }: CaseFieldValues): boolean =>
  callingDoctors.has(callerType ?? row.callerType);

const named = (name: string | null | undefined): string | null => name?.trim() || null;

/** Who takes part as a doctor, by name: consulted, deciding on a wish, or calling. */
export function doctorOf(row: Pick<CaseRow, 'callerType'>, values: CaseFieldValues): string | null {
  const asked = named(values.consultedDoctor?.name) ?? named(values.wishDecision?.doctor);
  return asked ?? (doctorCalls(row, values) ? named(values.callerName) : null);
}
