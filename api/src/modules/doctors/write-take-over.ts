import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import { Refusal } from '../../refusal.ts';
import { changeCase, journalCase, refuseChain, type StoredCase, writeChain } from '../calls/index.ts';
import { readPeriods } from './responsibility.store.ts';
import { type Period, takeOver } from './take-over.rules.ts';

/** Somebody answers from now on: a new chain in which no hour is nobody's. The caller holds the case's lock. */
export async function writeTakeOver(
  tx: Tx,
  found: StoredCase,
  kind: 'case.responsibility_taken' | 'case.responsibility_handed_over',
  taken: Period,
): Promise<Responsible[]> {
  // as for the desk: a citizen who is placed has somebody responsible, one who is not has nobody to be it
  if (!isAllowed('set_responsible', found.status, 'visitation_doctor'))
    throw new Refusal('case.action_not_allowed', { action: 'set_responsible', status: found.status });
  const chain = takeOver(await readPeriods(tx, found.id), taken);
  const refused = refuseChain(chain, tx.now.getTime());
  if (refused) throw new Refusal(refused);
  await writeChain(tx, found, chain);
  await journalCase(tx, found, kind, {
    to: taken.accountId,
    periods: chain.map(({ kind: who, from, until }) => ({ kind: who, from, until })),
  });
  const { id, version, desk } = await changeCase(tx, found.id, { has_responsible: true });
  await emit(tx, deskStream(desk), 'doctor.news', { id, version });
  return chain.map(({ accountId: _, ...period }) => period);
}
