import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { queueOrder } from '@leon/contracts/calls/queue-order.ts';
import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import type { Conveyance } from '@leon/contracts/rules/conveyance.ts';
import { forbiddingRule } from '@leon/contracts/rules/crew-conveyance.ts';
import { type Tx, withActor } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { readRules } from '../directory/index.ts';
import { offeredNow } from '../matching/index.ts';
import { type StoredCrewRequest, type Waiting, waitingAtDesk } from './crew-request.store.ts';

/** What the crew is shown of its requests. Who waits before it is counted apart, where the crew itself sees nothing. */
export async function viewsOf(
  services: Services,
  stored: readonly StoredCrewRequest[],
  forbidden: ReadonlyMap<string, Conveyance>,
): Promise<CrewRequest[]> {
  const desks = new Set(stored.flatMap(({ row }) => (row.status === 'new' ? [row.desk] : [])));
  const queues = new Map<string, Waiting[]>();
  if (desks.size > 0) {
    const count = async (tx: Tx) => {
      for (const desk of desks) queues.set(desk, (await waitingAtDesk(tx, desk)).toSorted(queueOrder));
    };
    await withActor(services.db, { kind: 'gateway' }, count, { readOnly: true });
  }
  return stored.map(({ case_id, kind, captured_at, received_at, row }) => {
    const place =
      row.status === 'new' ? (queues.get(row.desk)?.findIndex(({ id }) => id === case_id) ?? -1) : -1;
    return {
      caseId: case_id,
      kind,
      capturedAt: captured_at.toISOString(),
      receivedAt: received_at.toISOString(),
      case: row,
      position: place < 0 ? null : place + 1,
      forbidden: forbidden.get(case_id) ?? null,
    };
  });
}

/** By case: the rule that keeps the crew from driving to where the citizen is placed. */
export async function forbiddenDrives(
  tx: Tx,
  stored: readonly StoredCrewRequest[],
): Promise<Map<string, Conveyance>> {
  const placed = stored.filter(({ row }) => row.placement !== null);
  const found = new Map<string, Conveyance>();
  if (placed.length === 0) return found;
  const { byId } = await offeredNow(tx);
  const { conveyance } = await readRules(tx, tx.now);
  for (const { case_id, row } of placed) {
    const rule = ruleAgainst(row, byId, conveyance, tx.now.getTime());
    if (rule !== null) found.set(case_id, rule);
  }
  return found;
}

function ruleAgainst(
  { placement, callerType }: CaseRow,
  byId: Awaited<ReturnType<typeof offeredNow>>['byId'],
  rules: readonly Conveyance[],
  at: number,
): Conveyance | null {
  const to = byId.get(placement?.offerId ?? '');
  if (to === undefined || to.travel !== 'citizen_to_offer') return null;
  // ordered while a trial made it lawful: that drive stays lawful
  if (placement?.transport?.underTrial !== undefined) return null;
  // a crew that says otherwise is believed at the desk, where the order is given
  return forbiddingRule(rules, { callerType, to, seenAtHome: true }, at);
}
