import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { OfferId } from '@leon/contracts/ids.ts';

/** The only things that may sound (workflow edition 2026); all else colours a row. */
export type AlarmKind = 'unanswered' | 'no_answer' | 'no_arrival' | 'worse' | 'closed';

export interface Alarm {
  /** The same for as long as it is the same event. */
  readonly key: string;
  readonly kind: AlarmKind;
  readonly caseId: CaseRow['id'];
  readonly number: number;
}

/** Seconds a call may ring: crews wait beside the citizen (workflow edition 2026). */
const ringsFor = { crew: 20, other: 60 } as const;
/** Minutes after the expected time before an arrival is missed (workflow edition 2026). */
const arrivalGraceMinutes = 30;
/** A deterioration is news for this long, minutes; LEON's default. */
const newsMinutes = 10;

const past = (instant: string | null | undefined, now: number, graceMs = 0): boolean =>
  instant !== null && instant !== undefined && now > Date.parse(instant) + graceMs;

function kindsOf(row: CaseRow, capacities: ReadonlyMap<OfferId, Capacity>, now: number): AlarmKind[] {
  const { status, placement } = row;
  if (status === 'closed' || status === 'cancelled') return [];
  const seconds = row.callerType === 'prehospital_crew' ? ringsFor.crew : ringsFor.other;
  if (status === 'new') return row.ringing && past(row.rangAt, now, seconds * 1_000) ? ['unanswered'] : [];
  const kinds: AlarmKind[] = [];
  if (status === 'requested' && past(placement?.answerBy, now)) kinds.push('no_answer');
  if (status === 'accepted' && past(placement?.transport?.expectedAt, now, arrivalGraceMinutes * 60_000))
    kinds.push('no_arrival');
  if (row.deterioratedAt !== null && !past(row.deterioratedAt, now, newsMinutes * 60_000))
    kinds.push('worse');
  const open = status === 'reserved' || status === 'requested' || status === 'accepted';
  if (open && placement !== null && capacities.get(placement.offerId)?.status === 'closed')
    kinds.push('closed');
  return kinds;
}

/** Alarms of this person: calls nobody has taken are everybody's, the rest are the owner's. Most urgent kinds first. */
export function alarmsOf(
  cases: Iterable<CaseRow>,
  capacities: ReadonlyMap<OfferId, Capacity>,
  accountId: string,
  now: number,
): Alarm[] {
  const order: readonly AlarmKind[] = ['worse', 'unanswered', 'closed', 'no_answer', 'no_arrival'];
  return [...cases]
    .filter(({ owner, status }) => status === 'new' || owner === null || owner.id === accountId)
    .flatMap((row) =>
      kindsOf(row, capacities, now).map((kind) => ({
        key: `${kind} ${row.id} ${row.deterioratedAt ?? row.placement?.requestId ?? ''}`,
        kind,
        caseId: row.id,
        number: row.number,
      })),
    )
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.number - b.number);
}
