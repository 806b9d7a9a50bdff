import { AuditPurpose } from '@leon/contracts/audit/access-log.ts';
import { SecurityKind } from '@leon/contracts/audit/security-log.ts';
import { momentOf } from './log-query.ts';

/** As typed. */
export interface SecurityForm {
  readonly purpose: string;
  readonly user: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export const emptySecurityForm: SecurityForm = { purpose: '', user: '', kind: '', from: '', to: '' };

/** Null: something is missing or typed wrong. */
export function securityQueryOf(form: SecurityForm, now: number) {
  const purpose = AuditPurpose.safeParse(form.purpose).data;
  const [from, to] = [momentOf(form.from, now), momentOf(form.to, now)];
  const user = form.user.trim();
  if (purpose === undefined || from === undefined || to === undefined || user.length === 1) return null;
  return {
    purpose,
    user: user === '' ? null : user,
    kind: SecurityKind.safeParse(form.kind).data ?? null,
    from,
    to,
  };
}
export type SecurityQuery = NonNullable<ReturnType<typeof securityQueryOf>>;
