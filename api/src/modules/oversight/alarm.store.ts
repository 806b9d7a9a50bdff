import type { AlarmClocks, AlarmOwner, AlarmRef } from '@leon/contracts/oversight/alarm.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** A desk's own clocks, else the defaults, in seconds. */
export async function alarmClocks(tx: Tx, desk: string): Promise<AlarmClocks> {
  const seconds = (setting: string) =>
    sql`extract(epoch FROM desk_duration(${desk}, ${`alarm_${setting}`}))::integer`;
  const plain = (setting: string) => sql`extract(epoch FROM desk_duration(${desk}, ${setting}))::integer`;
  const { rows } = await sql<AlarmClocks>`
    SELECT ${seconds('unanswered_after')} AS "unansweredAfter", ${seconds('unanswered_crew_after')} AS "unansweredCrewAfter",
      ${seconds('no_arrival_after')} AS "noArrivalAfter", ${seconds('repeat_every')} AS "repeatEvery",
      ${seconds('responsibility_warn_before')} AS "responsibilityWarnBefore",
      ${seconds('responsibility_sound_before')} AS "responsibilitySoundBefore", ${seconds('escalate_after')} AS "escalateAfter",
      ${plain('decision_warn_after')} AS "decisionWarn", ${plain('decision_warn_crew_after')} AS "decisionWarnCrew",
      ${plain('decision_late_after')} AS "decisionLate", ${plain('decision_late_crew_after')} AS "decisionLateCrew",
      ${plain('answer_within')} AS "answerWithin", ${plain('answer_within_urgent')} AS "answerWithinUrgent",
      ${plain('hold_for')} AS "holdFor",
      ${plain('position_old_after')} AS "positionOldAfter", ${plain('position_gone_after')} AS "positionGoneAfter", ${seconds('group_within')} AS "groupWithin"`.execute(
    tx.db,
  );
  const clocks = rows[0];
  if (!clocks) throw new Error('a desk without clocks');
  return clocks;
}

const columns = sql`a.case_id AS "caseId", a.kind, a.occasion, iso(a.owned_at) AS at,
  jsonb_build_object('id', a.owner_account_id, 'name', a.owner_name) AS owner`;

export async function findAlarmOwner(tx: Tx, alarm: AlarmRef): Promise<AlarmOwner | undefined> {
  const { rows } = await sql<AlarmOwner>`SELECT ${columns} FROM alarm_owner a
    WHERE a.case_id = ${alarm.caseId}::uuid AND a.kind = ${alarm.kind} AND a.occasion = ${alarm.occasion}`.execute(
    tx.db,
  );
  return rows[0];
}

/** The caller holds the lock of the case: nobody else takes it meanwhile. */
export async function writeAlarmOwner(
  tx: Tx,
  alarm: AlarmRef,
  owner: { readonly accountId: string; readonly name: string; readonly desk: string },
): Promise<AlarmOwner> {
  const { rows } = await sql<AlarmOwner>`
    INSERT INTO alarm_owner AS a (case_id, kind, occasion, desk_code, owner_account_id, owner_name, owned_at)
    VALUES (${alarm.caseId}::uuid, ${alarm.kind}, ${alarm.occasion}, ${owner.desk}, ${owner.accountId}::uuid, ${owner.name}, ${tx.now})
    RETURNING ${columns}`.execute(tx.db);
  const written = rows[0];
  if (!written) throw new Error('an alarm could not be owned');
  return written;
}

/** Who owns which alarm of the desk's open cases. */
export async function deskAlarmOwners(tx: Tx, desk: string): Promise<AlarmOwner[]> {
  const { rows } =
    await sql<AlarmOwner>`SELECT ${columns} FROM alarm_owner a JOIN care_case c ON c.id = a.case_id
    WHERE a.desk_code = ${desk} AND c.closed_at IS NULL ORDER BY a.owned_at, a.case_id, a.kind`.execute(
      tx.db,
    );
  return rows;
}
