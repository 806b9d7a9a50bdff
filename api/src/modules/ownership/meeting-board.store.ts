import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { AskedAlternative } from '@leon/contracts/calls/meeting-board.routes.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface SharedCase {
  readonly id: string;
  readonly row: CaseRow;
  readonly outcomeWithinMs: number;
  readonly alternatives: AskedAlternative[];
  readonly responsible: Pick<Responsible, 'name' | 'number' | 'until'> | null;
}

/** More than a meeting can speak of. */
const most = 200;

/**
 * Cases in which a municipality's unit was asked, until their outcome is due: those that row security shows this reader,
 * with the alternatives that it shows her.
 */
export async function sharedCases(tx: Tx): Promise<SharedCase[]> {
  const { rows } = await sql<SharedCase>`
    SELECT c.id, case_row(c) AS row, extract(epoch FROM desk_duration(c.desk_code, 'follow_up_within'))::float8 * 1000 AS "outcomeWithinMs",
      (SELECT jsonb_agg(jsonb_build_object('offerId', r.offer_id, 'state', r.status, 'at', iso(coalesce(r.answered_at, r.asked_at))) ORDER BY r.asked_at)
        FROM place_request r WHERE r.case_id = c.id) AS alternatives,
      (SELECT jsonb_build_object('name', p.name, 'number', p.number, 'until', iso(p.until_at)) FROM responsible_period p
        WHERE p.case_id = c.id AND p.set_no = (SELECT max(set_no) FROM responsible_period WHERE case_id = c.id)
          AND p.until_at > ${tx.now} ORDER BY p.from_at LIMIT 1) AS responsible
    FROM care_case c
    WHERE (c.closed_at IS NULL OR c.handed_over_at > ${tx.now}::timestamptz - desk_duration(c.desk_code, 'follow_up_within'))
      AND c.status <> 'cancelled' AND EXISTS (SELECT 1 FROM place_request r
        JOIN organisation_version v ON v.code = r.unit_code AND v.type = 'municipality' WHERE r.case_id = c.id)
    ORDER BY c.municipality NULLS LAST, c.number LIMIT ${most}`.execute(tx.db);
  return rows;
}

export interface OpenQuestion {
  readonly offerId: AskedAlternative['offerId'];
  readonly at: string;
  readonly answerBy: string;
  readonly municipality: string | null;
}

/** What the manager's units were asked and have not answered: no case is named. */
export async function openQuestions(tx: Tx): Promise<OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`
    SELECT r.offer_id AS "offerId", iso(r.asked_at) AS at, iso(r.answer_by) AS "answerBy", r.municipality
    FROM place_request r WHERE r.status = 'open' ORDER BY r.answer_by LIMIT ${most}`.execute(tx.db);
  return rows;
}
