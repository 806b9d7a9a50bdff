import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { isWorse } from '@leon/contracts/triage/recheck.ts';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  findCaseKey,
  journalCase,
  readFields,
  type StoredCase,
  valuesOf,
} from '../calls/index.ts';
import { changeReceived, keepRecheck, readRechecks, standingBefore } from './follow-up.store.ts';
import type { StoredRequest } from './request.store.ts';
import { dueAfter, standingNow } from './standing-now.ts';

const minute = 60_000;

interface Said {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  /** Null: unchanged since the last ones. */
  readonly vitals: Vitals | null;
  readonly note: string | null;
  readonly worse: boolean;
  readonly byPhone: boolean;
  /** She is not measured again, unless she is worse. */
  readonly last: boolean;
}

/**
 * Vital values taken again. Worse ones are told to the desk at once; a case that it had closed is open again, because
 * somebody must answer.
 */
export async function settleRecheck(
  tx: Tx,
  services: Services,
  { found, asked }: { readonly found: StoredCase; readonly asked: StoredRequest },
  said: Said,
): Promise<RequestRow> {
  if (found.arrived_at === null) throw new Refusal('follow_up.not_begun');
  const key = await findCaseKey(tx, services.keys, found.id);
  if (key === null) throw new Refusal('request.not_found');
  const before = await standingBefore(tx, asked.id);
  const earlier = await readRechecks(tx, services.keys, key, found.id);
  const since = earlier[0] === undefined ? found.arrived_at.getTime() : Date.parse(earlier[0].at);
  // a time that is told has no seconds
  if (said.at > tx.now || said.at.getTime() < since - (since % minute))
    throw new Refusal('follow_up.time_invalid');
  const last = earlier.find(({ unchanged }) => !unchanged)?.vitals;
  const measured = said.vitals === null ? null : await onTheSameScale(tx, services, found, said.vitals, last);
  const after =
    measured === null
      ? { ...before, due: await dueAfter(tx, found, before, said.at) }
      : await standingNow(tx, services, found, measured, said.at);
  const worse = said.worse || (measured !== null && isWorse(before, after));
  const { id, by, at, note, byPhone } = said;
  await keepRecheck(tx, services.keys, key, {
    id,
    request: asked.row,
    by,
    at,
    vitals: measured,
    note,
    worse,
    byPhone,
  });
  const due = said.last && !worse ? null : after.due;
  const what = {
    requestId: asked.id,
    recheckId: id,
    worse,
    byPhone,
    unchanged: measured === null,
    dueAt: due,
  };
  await journalCase(tx, found, 'citizen.rechecked', what);
  if (worse) await journalCase(tx, found, 'case.deteriorated', { by: 'receiver', status: found.status });
  const taken = { rechecked_at: at, rechecked_by: by, recheck_due_at: due };
  await changeCase(tx, found.id, {
    ...taken,
    ...(worse ? { deteriorated_at: tx.now } : {}),
    ...(worse && found.status === 'closed' ? openAgain : {}),
  });
  return changeReceived(tx, asked.id, {
    ...taken,
    recheck_news2: after.news2,
    recheck_tobs: after.tobs,
    ...(worse ? { deteriorated_at: tx.now } : {}),
  });
}

const openAgain = {
  status: 'follow_up',
  outcome: null,
  counterfactual: null,
  closed_at: null,
  undo_to: null,
} as const;

/** Scale 2 is a documented decision (RCP 2017): it stays decided until somebody decides otherwise. */
async function onTheSameScale(
  tx: Tx,
  services: Services,
  found: StoredCase,
  vitals: Vitals,
  last: Vitals | undefined,
): Promise<Vitals> {
  if (vitals.spo2Scale !== undefined) return vitals;
  const stored = async () => valuesOf(await readFields(tx, services.keys, found.id)).vitals;
  const before = last?.spo2Scale === undefined ? await stored() : last;
  const { spo2Scale, spo2ScaleDecidedBy, spo2ScaleDecidedAt } = before ?? {};
  if (spo2Scale === undefined) return vitals;
  return {
    ...vitals,
    spo2Scale,
    ...(spo2ScaleDecidedBy === undefined ? {} : { spo2ScaleDecidedBy }),
    ...(spo2ScaleDecidedAt === undefined ? {} : { spo2ScaleDecidedAt }),
  };
}
