import type { Invariant } from './invariant.ts';

export const caseInvariants: readonly Invariant[] = [
  {
    name: 'every case has exactly one owner: a person, or its desk while it is new or put back',
    sql: `SELECT format('case %s is %s and owned by %s', c.id, c.status, coalesce(c.owner_account_id::text, 'its desk')) AS what
      FROM leon.care_case c LEFT JOIN leon.account a ON a.id = c.owner_account_id
      WHERE (c.owner_account_id IS NULL) <> (a.id IS NULL) OR c.status = 'new' AND c.owner_account_id IS NOT NULL
        OR c.status <> 'new' AND c.owner_account_id IS NULL
          AND (c.closed_at IS NOT NULL OR c.passed_kind IS DISTINCT FROM 'reassigned')`,
  },
  {
    name: 'the owner of a case is whom its journal last named, and it was claimed at most once each time the desk had it',
    sql: `SELECT format('case %s has %s claims', c.id, s.claims) AS what FROM leon.care_case c
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE kind = 'case.claimed') AS claims,
          count(*) FILTER (WHERE kind = 'case.reassigned' AND owner IS NULL) AS put_back, (array_agg(owner ORDER BY seq DESC))[1] AS last, count(*) AS named
        FROM (SELECT e.seq, b->>'kind' AS kind, b->'data'->>'owner' AS owner FROM leon.journal_entry e
          CROSS JOIN LATERAL (SELECT convert_from(e.entry, 'UTF8')::jsonb AS b) read
          WHERE e.aggregate_type = 'case' AND e.aggregate_id = c.id
            AND b->>'kind' IN ('case.claimed', 'case.reassigned', 'case.taken_over', 'case.handed_on')) n) s
      WHERE s.claims > 1 + s.put_back OR s.named > 0 AND s.last IS DISTINCT FROM c.owner_account_id::text`,
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
