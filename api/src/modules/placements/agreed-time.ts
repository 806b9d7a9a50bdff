import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { StoredCase } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { timeFits } from './answer.rules.ts';

const hourMs = 3_600_000;

/** An agreed time lies ahead; a subacute appointment within the desk's limit besides. */
export async function checkTime(tx: Tx, found: StoredCase, at: string): Promise<void> {
  const { rows } = await sql<{ limit: number }>`
    SELECT extract(epoch FROM desk_duration(${found.desk_code}, 'appointment_within'))::integer * 1000 AS limit`.execute(
    tx.db,
  );
  const limit = rows[0]?.limit;
  if (limit === undefined) throw new Error('the desk has no setting');
  const kind = (await offeredNow(tx)).byId.get(found.offer_id ?? '')?.kind;
  if (timeFits(at, kind, tx.now.getTime(), limit)) return;
  throw new Refusal('appointment.time_invalid', kind === 'subacute_slot' ? { hours: limit / hourMs } : {});
}
