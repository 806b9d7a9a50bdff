import type { RequestRow } from '@leon/contracts/placements/placement.ts';

export interface RequestGroups {
  open: RequestRow[];
  /** Handed over, and nobody here has said that it has been read. */
  handedOver: RequestRow[];
  onTheWay: RequestRow[];
  withUs: RequestRow[];
  /** Everything else of the shift, newest first. */
  answered: RequestRow[];
}

const answeredShown = 6;
const expectedOf = ({ transport, appointmentAt, askedAt }: RequestRow): string =>
  transport?.expectedAt ?? appointmentAt ?? askedAt;
const nextDue = ({ followUp }: RequestRow): string =>
  [followUp?.recheckDueAt, followUp?.resultDueAt].filter((due) => due != null).sort()[0] ?? '9999';

/** What a unit has to do, by what it is: answer, read, receive, follow up. */
export function requestGroups(requests: Iterable<RequestRow>): RequestGroups {
  const groups: RequestGroups = { open: [], handedOver: [], onTheWay: [], withUs: [], answered: [] };
  for (const request of [...requests].sort((a, b) => a.askedAt.localeCompare(b.askedAt)))
    groups[groupOf(request)].push(request);
  groups.onTheWay.sort((a, b) => expectedOf(a).localeCompare(expectedOf(b)));
  groups.withUs.sort((a, b) => nextDue(a).localeCompare(nextDue(b)));
  groups.answered = groups.answered.reverse().slice(0, answeredShown);
  return groups;
}

function groupOf({ status, followUp, handedOverAt, acknowledgedAt }: RequestRow): keyof RequestGroups {
  if (status === 'open') return 'open';
  if (status !== 'accepted' || (followUp?.result ?? null) !== null) return 'answered';
  if ((followUp?.arrivedAt ?? null) !== null) return 'withUs';
  return handedOverAt !== null && acknowledgedAt === null ? 'handedOver' : 'onTheWay';
}
