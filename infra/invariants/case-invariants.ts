import type { Invariant } from './invariant.ts';

export const caseInvariants: readonly Invariant[] = [
  {
    name: 'every case has exactly one owner: a person, or its desk while it is new',
    sql: `SELECT format('case %s is %s and owned by %s', c.id, c.status, coalesce(c.owner_account_id::text, 'its desk')) AS what
      FROM leon.care_case c LEFT JOIN leon.account a ON a.id = c.owner_account_id
      WHERE (c.status = 'new') <> (c.owner_account_id IS NULL) OR (c.owner_account_id IS NULL) <> (a.id IS NULL)`,
  },
  {
    name: 'no case was claimed twice, and its owner is who claimed it',
    sql: `SELECT format('case %s has %s claims', c.id, count(e.*)) AS what FROM leon.care_case c
      JOIN leon.journal_entry e ON e.aggregate_type = 'case' AND e.aggregate_id = c.id
        AND convert_from(e.entry, 'UTF8')::jsonb->>'kind' = 'case.claimed'
      GROUP BY c.id HAVING count(*) > 1 OR bool_or(convert_from(e.entry, 'UTF8')::jsonb->'data'->>'owner' <> c.owner_account_id::text)`,
  },
  {
    name: 'nobody placed outside hospital is without a responsible doctor or duty function once the case is closed',
    sql: `SELECT format('case %s', c.id) AS what FROM leon.care_case c
      WHERE c.status = 'closed' AND c.accepted_by IS NOT NULL AND NOT (c.has_responsible
          AND EXISTS (SELECT 1 FROM leon.responsible_period p WHERE p.case_id = c.id))
        AND NOT EXISTS (SELECT 1 FROM leon.offer o JOIN leon.offer_version v ON v.code = o.code
          WHERE o.id = c.offer_id AND v.kind IN ('emergency_department', 'hospital_ward'))`,
  },
];
