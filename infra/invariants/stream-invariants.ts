import type { Invariant } from './invariant.ts';

export const streamInvariants: readonly Invariant[] = [
  {
    name: 'every stream is dense: no revision is missing between what was trimmed and its head',
    sql: `SELECT format('%s: head %s, trimmed to %s, %s events up to %s', h.stream, h.revision, h.trimmed_to, count(e.*), max(e.revision)) AS what
      FROM leon.stream_head h LEFT JOIN leon.stream_event e ON e.stream = h.stream AND e.revision > h.trimmed_to
      GROUP BY h.stream, h.revision, h.trimmed_to
      HAVING count(e.*) <> h.revision - h.trimmed_to OR coalesce(max(e.revision), h.trimmed_to) <> h.revision
      UNION ALL SELECT format('%s has events and no head', e.stream) FROM leon.stream_event e
      WHERE NOT EXISTS (SELECT 1 FROM leon.stream_head h WHERE h.stream = e.stream) GROUP BY e.stream`,
  },
  {
    name: 'all nodes agree on one order: no event lies beyond its end, and none goes back in its stream',
    sql: `SELECT format('position %s is beyond the end %s', e.position, t.position) AS what
      FROM leon.stream_event e CROSS JOIN leon.stream_tail t WHERE e.position > t.position
      UNION ALL SELECT format('%s: revision %s at position %s', stream, revision, position) FROM (
        SELECT stream, revision, position, lag(position) OVER (PARTITION BY stream ORDER BY revision) AS before FROM leon.stream_event) o
      WHERE before >= position`,
  },
  {
    name: 'no change is untold: the newest event of a case, an offer’s capacity or a request is what is stored',
    sql: `WITH told AS (
        SELECT type, data->>'id' AS id, (data->>'version')::integer AS version FROM leon.stream_event WHERE type IN ('case.changed', 'request.changed')
        UNION ALL SELECT type, data->>'offerId', (data->>'version')::integer FROM leon.stream_event WHERE type = 'capacity.changed'
        UNION ALL SELECT type, coalesce(data->>'id', data->>'offerId'), (data->>'version')::integer FROM leon.outbox
          WHERE type IN ('case.changed', 'request.changed', 'capacity.changed')
      ), newest AS (SELECT type, id, max(version) AS version FROM told GROUP BY type, id)
      SELECT format('%s %s: stored %s, told %s', n.type, n.id, s.version, n.version) AS what FROM newest n JOIN (
        SELECT 'case.changed' AS type, id::text, version FROM leon.care_case
        UNION ALL SELECT 'request.changed', id::text, version FROM leon.place_request
        UNION ALL SELECT 'capacity.changed', offer_id::text, version FROM leon.capacity_ledger) s USING (type, id)
      WHERE s.version <> n.version`,
  },
];
