import { SupportStep } from '@leon/contracts/rules/support-step.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../../../db/actor.ts';

type Db = Pick<Tx, 'db'>;

interface StepRow {
  readonly id: string;
  readonly kind: SupportStep['kind'];
  readonly proposal: string | null;
  readonly by: string;
  readonly account: string;
  readonly at: string;
  readonly approver: string | null;
  readonly reference: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly demo: boolean | null;
  readonly reason: string | null;
}

/** All that was ever done to the switch, in order. */
export async function readSupportSteps({ db }: Db): Promise<SupportStep[]> {
  const { rows } = await sql<StepRow>`
    SELECT id, kind, proposal, by_name AS by, account_id AS account, iso(at) AS at, approver, reference,
      iso(valid_from) AS "from", iso(valid_until) AS until, demo, reason
    FROM support_step ORDER BY seq`.execute(db);
  return rows.map((row) => SupportStep.parse(row));
}

interface NewStep {
  readonly id: string;
  readonly kind: SupportStep['kind'];
  readonly proposal?: string;
  readonly proposedBy?: string;
  readonly approver?: string;
  readonly reference?: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly demo?: boolean;
  readonly reason?: string;
}

/** The caller holds the register's lock. */
export async function addSupportStep({ db, now }: Tx, by: Person, step: NewStep): Promise<void> {
  await sql`INSERT INTO support_step (id, seq, kind, proposal, proposed_by, account_id, by_name, at, approver, reference,
      valid_from, valid_until, demo, reason)
    VALUES (${step.id}::uuid, (SELECT coalesce(max(seq), 0) + 1 FROM support_step), ${step.kind},
      ${step.proposal ?? null}::uuid, ${step.proposedBy ?? null}::uuid, ${by.accountId}::uuid, ${by.name}, ${now},
      ${step.approver ?? null}, ${step.reference ?? null}, ${step.from ?? null}::timestamptz,
      ${step.until ?? null}::timestamptz, ${step.demo ?? null}, ${step.reason ?? null})`.execute(db);
}

/** Whether the folder of this installation brought a switch for show: nothing that is approved here is real. */
export async function isDemonstration({ db }: Db): Promise<boolean> {
  const { rows } = await sql<{ demo: boolean }>`
    SELECT EXISTS (SELECT 1 FROM decision_support WHERE demo) AS demo`.execute(db);
  return rows[0]?.demo === true;
}
