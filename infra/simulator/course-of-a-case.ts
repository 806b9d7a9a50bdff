import { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId, RequestId } from '@leon/contracts/ids.ts';
import type { Chance } from './random.ts';
import { uuidv7 } from './uuid.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const iso = (at: number): string => new Date(at).toISOString();

/** DEMO, invented: what becomes of calls to such a desk, and how often something does not go as it should. */
const shares = {
  placed: 0.3,
  worse: 0.015,
  unanswered: 0.07,
  arrivalNotTold: 0.08,
  closesUnderIt: 0.004,
} as const;

export interface Place {
  readonly at: (now: number) => Pick<Capacity, 'status' | 'closedUntil' | 'reportedAt'>;
}

interface Call {
  readonly desk: string;
  readonly number: number;
  readonly at: number;
  readonly caller: CallerType;
  readonly dice: Chance;
}
type Step = { readonly at: number; readonly become: (row: CaseRow) => CaseRow };

/** A case from its call on: as its row would be at every moment, nobody having touched it before its time. */
export function course({ desk, number, at, caller, dice }: Call): {
  row: CaseRow;
  steps: Step[];
  place: Place;
} {
  const row = CaseRow.parse({
    ...{ id: uuidv7(), version: 1, number, desk, status: 'new', callerType: caller, rangAt: iso(at) },
    ...{ claimedAt: null, ringing: true, owner: null, municipality: null, placement: null },
    ...{ declinedBy: [], outcome: null, closedAt: null },
  });
  const nowhere: Place = { at: () => ({ status: 'open', closedUntil: null, reportedAt: null }) };
  const decided = at + Math.max(2, dice.exponential(7)) * minute;
  const worse: Step[] =
    dice.next() < shares.worse
      ? [{ at: decided - minute, become: (known) => ({ ...known, deterioratedAt: iso(decided - minute) }) }]
      : [];
  if (dice.next() >= shares.placed)
    return { row, steps: [...worse, { at: decided, become: ended }], place: nowhere };
  const closesAt = dice.next() < shares.closesUnderIt ? decided + 5 * minute : Number.POSITIVE_INFINITY;
  const place: Place = {
    at: (now) =>
      now >= closesAt
        ? { status: 'closed', closedUntil: null, reportedAt: iso(closesAt) }
        : { status: 'open', closedUntil: null, reportedAt: null },
  };
  return { row, steps: [...worse, ...placing(decided, dice)], place };
}

const ended = (known: CaseRow): CaseRow => ({
  ...known,
  status: 'closed',
  placement: null,
  unanswered: null,
});

/** Asked, answered or not, on the way, arrived, and followed up until somebody has said what became of it. */
function placing(decided: number, dice: Chance): Step[] {
  const [offerId, requestId] = [uuidv7() as OfferId, uuidv7() as RequestId];
  const asked = {
    offerId,
    holdId: null,
    holdExpiresAt: null,
    hasResponsible: true,
    appointmentAt: null,
    withDesk: null,
  };
  const request = (at: number, id: RequestId): Step => ({
    at,
    become: (known) => ({
      ...{ ...known, status: 'requested', unanswered: null },
      placement: {
        ...asked,
        requestId: id,
        answerBy: iso(at + 15 * minute),
        acceptedBy: null,
        transport: null,
      },
    }),
  });
  if (dice.next() >= shares.unanswered)
    return [request(decided, requestId), ...accepted(decided + dice.exponential(4) * minute)];
  const over = decided + 15 * minute;
  const again = over + Math.max(1, dice.exponential(3)) * minute;
  const unanswered = { requestId, offerId, at: iso(over) };
  return [
    request(decided, requestId),
    { at: over, become: (known) => ({ ...known, status: 'assessing', placement: null, unanswered }) },
    request(again, uuidv7() as RequestId),
    ...accepted(again + dice.exponential(4) * minute),
  ];

  function accepted(at: number): Step[] {
    const expected = at + dice.between(20, 90) * minute;
    const told =
      expected +
      (dice.next() < shares.arrivalNotTold ? 30 + dice.exponential(10) : dice.exponential(6)) * minute;
    const until = endOfChain(at);
    return [
      {
        at,
        become: (known) => ({
          ...{ ...known, status: 'accepted', responsibleUntil: iso(until) },
          placement: {
            ...{ ...asked, requestId, answerBy: null, acceptedBy: 'Vagt' },
            transport: { kind: 'seated', expectedAt: iso(expected) },
          },
        }),
      },
      { at: told, become: (known) => ({ ...known, status: 'follow_up' }) },
      // the chain is made longer while it is ending; the case stays with the desk until its outcome is told
      { at: until - 10 * minute, become: (known) => ({ ...known, responsibleUntil: iso(until + day) }) },
      { at: told + day + dice.exponential(12) * hour, become: ended },
    ];
  }
}

/** Three duties on: 08, 16 and 23 o'clock are the changes (as the console proposes it). */
function endOfChain(at: number): number {
  const changes = [8, 16, 23].flatMap((of) => [0, 1, 2].map((nth) => nth * day + of * hour));
  const midnight = Math.floor(at / day) * day;
  return midnight + (changes.sort((a, b) => a - b).filter((change) => midnight + change > at)[2] ?? 2 * day);
}
