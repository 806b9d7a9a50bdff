import pg from 'pg';
import { caseInvariants } from './case-invariants.ts';
import type { Invariant } from './invariant.ts';
import { acknowledged, type CheckpointHead, journalInvariants, stillHolds } from './journal-invariants.ts';
import { placementInvariants } from './placement-invariants.ts';
import { streamInvariants } from './stream-invariants.ts';

export interface Verdict {
  readonly name: string;
  /** Where it does not hold; at most twenty places. */
  readonly faults: readonly string[];
  readonly count: number;
}

export interface Given {
  /** Connection of somebody whom row security does not stop: else nothing would be found anywhere. */
  readonly url: string;
  readonly acknowledgedIds?: readonly string[];
  readonly checkpointHeads?: readonly CheckpointHead[];
}

const shown = 20;

/** Asks all at one moment, also of a system that is at work. */
export async function checkInvariants({ url, acknowledgedIds, checkpointHeads }: Given): Promise<Verdict[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'leon-invariants' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ sees: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS sees FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.sees) throw new Error('this connection is stopped by row security and would find nothing');
    const verdicts: Verdict[] = [];
    for (const invariant of [
      ...(acknowledgedIds ? [acknowledged(acknowledgedIds)] : []),
      ...caseInvariants,
      ...placementInvariants,
      ...streamInvariants,
      ...journalInvariants,
      ...(checkpointHeads ? [stillHolds(checkpointHeads)] : []),
    ]) {
      verdicts.push(await check(client, invariant));
    }
    return verdicts;
  } finally {
    await client.end();
  }
}

async function check(client: pg.Client, { name, sql, input }: Invariant): Promise<Verdict> {
  const values = input === undefined ? [] : [JSON.stringify(input)];
  const { rows } = await client.query<{ what: string }>(sql, values);
  return { name, faults: rows.slice(0, shown).map(({ what }) => what), count: rows.length };
}
