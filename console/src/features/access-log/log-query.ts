import { AccessGround, AuditPurpose } from '@leon/contracts/audit/access-log.ts';
import { typedMoment } from '../../lib/danish-time.ts';

/** As typed. */
export interface LogForm {
  readonly purpose: string;
  readonly user: string;
  readonly caseNumber: string;
  readonly desk: string;
  readonly ground: string;
  readonly from: string;
  readonly to: string;
  readonly cpr: string;
}

export const emptyForm: LogForm = {
  ...{ purpose: '', user: '', caseNumber: '', desk: '', ground: '' },
  ...{ from: '', to: '', cpr: '' },
};

/** A day alone begins at midnight. Null: nothing typed; undefined: no moment. */
export function momentOf(text: string, now: number): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const at = typedMoment(/\s/.test(typed) ? typed : `${typed} 00.00`, now, 'past');
  return at === null ? undefined : new Date(at).toISOString();
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Null: something is missing or typed wrong. */
export function queryOf(form: LogForm, now: number) {
  const purpose = AuditPurpose.safeParse(form.purpose).data;
  const [from, to] = [momentOf(form.from, now), momentOf(form.to, now)];
  if (purpose === undefined || from === undefined || to === undefined) return null;
  const digits = form.caseNumber.replaceAll(/\D/g, '');
  return {
    purpose,
    user: orNull(form.user),
    caseNumber: digits === '' ? null : Number(digits),
    desk: orNull(form.desk),
    ground: AccessGround.safeParse(form.ground).data ?? null,
    from,
    to,
    cpr: orNull(form.cpr),
  };
}
export type LogQuery = NonNullable<ReturnType<typeof queryOf>>;
