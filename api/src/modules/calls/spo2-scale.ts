import { Vitals } from '@leon/contracts/calls/isbar.ts';
import { news2 } from '@leon/contracts/triage/news2.ts';
import { decidedScale, isDecided } from '@leon/contracts/triage/spo2-scale.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { Refusal } from '../../refusal.ts';
import type { StoredCase } from './case.store.ts';
import { keepContent } from './case-content.store.ts';
import { journalCase } from './case-journal.ts';

/** Scale 2 lowers the score of a low saturation, so it is not kept before it says whose decision it is, and when. */
export function requireDecidedScale(value: unknown): void {
  const { data } = Vitals.safeParse(value);
  if (data?.spo2Scale === 2 && !isDecided(data))
    throw new Refusal('request.invalid', { field: 'vitals.spo2ScaleDecidedBy' });
}

const read = (value: unknown): Vitals => Vitals.safeParse(value).data ?? {};
const totalOf = (vitals: Vitals, scale: 1 | 2): number | null => {
  const score = news2({ ...vitals, spo2Scale: scale });
  return score.status === 'complete' ? score.total : null;
};
const decisionOf = ({ spo2ScaleDecidedBy, spo2ScaleDecidedAt }: Vitals) =>
  `${spo2ScaleDecidedAt ?? ''} ${spo2ScaleDecidedBy ?? ''}`;

/** Another scale, or another decision behind scale 2: journalled with what the same values give on both. */
export async function journalScale(
  tx: Tx,
  keys: Keys,
  found: StoredCase,
  before: unknown,
  after: unknown,
): Promise<void> {
  const [was, is] = [read(before), read(after)];
  const [from, to] = [decidedScale(was), decidedScale(is)];
  if (from === to && (to === 1 || decisionOf(was) === decisionOf(is))) return;
  const what = { from, to, news2: { scale1: totalOf(is, 1), scale2: totalOf(is, 2) } };
  await journalCase(tx, found, 'case.spo2_scale_set', what, await keepContent(tx, keys, found));
}
