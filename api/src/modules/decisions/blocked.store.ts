import type { BlockedReport } from '@leon/contracts/decisions/decision.routes.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

interface Period {
  readonly from: Date;
  readonly to: Date;
}

const mostReasons = 20;

/** Row security decides whose obstacles count; the total is of every desk. */
export async function readBlocked(tx: Tx, { from, to }: Period): Promise<Omit<BlockedReport, 'from' | 'to'>> {
  const within = sql`decided_at >= ${from} AND decided_at < ${to}`;
  const { rows: totals } = await sql<{ hospitalDecisions: number; withObstacle: number }>`SELECT
    (SELECT count(*)::int FROM hospital_decision WHERE ${within}) AS "hospitalDecisions",
    (SELECT count(DISTINCT decision_id)::int FROM decision_obstacle WHERE ${within}) AS "withObstacle"`.execute(
    tx.db,
  );
  const by = async <Row>(columns: RawBuilder<unknown>, group: RawBuilder<unknown>, most = 1000) => {
    const { rows } = await sql<Row>`SELECT ${columns}, count(DISTINCT decision_id)::int AS decisions,
        count(DISTINCT offer_id)::int AS offers
      FROM decision_obstacle WHERE ${within} GROUP BY ${group} ORDER BY decisions DESC, offers DESC, ${group} LIMIT ${most}`.execute(
      tx.db,
    );
    return rows;
  };
  const category = sql`category`;
  const reason = sql`category, code, competence, kind`;
  const municipality = sql`municipality`;
  return {
    hospitalDecisions: totals[0]?.hospitalDecisions ?? 0,
    withObstacle: totals[0]?.withObstacle ?? 0,
    byCategory: await by<BlockedReport['byCategory'][number]>(category, category),
    byReason: await by<BlockedReport['byReason'][number]>(reason, reason, mostReasons),
    byMunicipality: await by<BlockedReport['byMunicipality'][number]>(municipality, municipality),
    byOffer: await by<BlockedReport['byOffer'][number]>(
      sql`offer_id AS "offerId", authority`,
      sql`offer_id, authority`,
    ),
  };
}
