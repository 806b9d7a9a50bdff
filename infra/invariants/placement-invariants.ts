import type { Invariant } from './invariant.ts';

export const placementInvariants: readonly Invariant[] = [
  {
    name: 'no place is held twice: an offer has no more active holds than free places, unless a report said so later',
    sql: `SELECT format('offer %s: %s held, %s free', l.offer_id, count(h.id), l.free) AS what
      FROM leon.capacity_ledger l JOIN leon.hold h ON h.offer_id = l.offer_id AND h.ended_at IS NULL
      GROUP BY l.offer_id HAVING l.free IS NOT NULL AND count(h.id) > l.free AND NOT l.shortfall`,
  },
  {
    name: 'no held place is lost: what an offer counts as held is what is held',
    sql: `SELECT format('offer %s counts %s, holds are %s', l.offer_id, l.held, count(h.id)) AS what
      FROM leon.capacity_ledger l LEFT JOIN leon.hold h ON h.offer_id = l.offer_id AND h.ended_at IS NULL
      GROUP BY l.offer_id HAVING l.held <> count(h.id)
      UNION ALL SELECT format('hold %s of an offer that counts nothing', h.id) FROM leon.hold h
      WHERE h.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM leon.capacity_ledger l WHERE l.offer_id = h.offer_id)`,
  },
  {
    name: 'no case holds two places, and a hold that is active is its case’s own',
    sql: `SELECT format('case %s has %s active holds', h.case_id, count(*)) AS what FROM leon.hold h
      WHERE h.ended_at IS NULL GROUP BY h.case_id HAVING count(*) > 1
      UNION ALL SELECT format('hold %s is active, its case %s is %s', h.id, c.id, c.status)
      FROM leon.hold h JOIN leon.care_case c ON c.id = h.case_id WHERE h.ended_at IS NULL AND c.hold_id IS DISTINCT FROM h.id`,
  },
  {
    name: 'whoever was promised to be asked is asked: a reserved or requested case has its active hold',
    sql: `SELECT format('case %s is %s without its hold', c.id, c.status) AS what FROM leon.care_case c
      LEFT JOIN leon.hold h ON h.id = c.hold_id AND h.ended_at IS NULL AND h.case_id = c.id AND h.offer_id = c.offer_id
      WHERE c.status IN ('reserved', 'requested') AND h.id IS NULL`,
  },
  {
    name: 'every open request has its hold and its case',
    sql: `SELECT format('request %s', r.id) AS what FROM leon.place_request r
      LEFT JOIN leon.hold h ON h.id = r.hold_id AND h.ended_at IS NULL
      LEFT JOIN leon.care_case c ON c.id = r.case_id AND c.request_id = r.id AND c.status = 'requested'
      WHERE r.status = 'open' AND (h.id IS NULL OR c.id IS NULL)
      UNION ALL SELECT format('case %s is requested and nobody is asked', c.id) FROM leon.care_case c
      WHERE c.status = 'requested' AND NOT EXISTS (SELECT 1 FROM leon.place_request r WHERE r.id = c.request_id AND r.status = 'open')`,
  },
];
