import type { Peak } from '@leon/contracts/rules/agreement.ts';
import { neverOpened } from '@leon/contracts/rules/rule.routes.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

type Db = Pick<Tx, 'db'>;

interface StoredPeak {
  agreement: string;
  version: number;
  open: boolean;
  reason: string;
  set_by_name: string;
  set_at: Date;
  open_until: Date | null;
}

const toPeak = ({ agreement, version, open, reason, ...row }: StoredPeak): Peak => ({
  agreement,
  version,
  open,
  reason,
  by: row.set_by_name,
  at: row.set_at.toISOString(),
  until: row.open_until?.toISOString() ?? null,
});

export async function readPeaks({ db }: Db): Promise<Peak[]> {
  const { rows } = await sql<StoredPeak>`SELECT * FROM agreement_peak ORDER BY agreement`.execute(db);
  return rows.map(toPeak);
}

/** Null: somebody else has changed it since `expectedVersion` was seen. */
export async function writePeak(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  peak: Pick<Peak, 'agreement' | 'open' | 'reason' | 'until'> & {
    readonly by: { readonly accountId: string; readonly name: string };
    readonly expectedVersion: number;
  },
): Promise<Peak | null> {
  const { rows } = await sql<StoredPeak>`
    INSERT INTO agreement_peak (agreement, version, open, reason, set_by, set_by_name, set_at, open_until)
    SELECT ${peak.agreement}, ${peak.expectedVersion}::integer + 1, ${peak.open}, ${peak.reason}, ${peak.by.accountId}::uuid,
      ${peak.by.name}, ${now}::timestamptz, ${peak.until}::timestamptz
    WHERE ${peak.expectedVersion}::integer = ${neverOpened}
      OR EXISTS (SELECT 1 FROM agreement_peak WHERE agreement = ${peak.agreement})
    ON CONFLICT (agreement) DO UPDATE SET version = excluded.version, open = excluded.open, reason = excluded.reason,
      set_by = excluded.set_by, set_by_name = excluded.set_by_name, set_at = excluded.set_at, open_until = excluded.open_until
    WHERE agreement_peak.version = ${peak.expectedVersion}
    RETURNING *`.execute(db);
  const written = rows[0];
  return written === undefined ? null : toPeak(written);
}
