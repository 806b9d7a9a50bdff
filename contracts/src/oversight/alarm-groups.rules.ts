import type { AlarmKind } from './alarm.ts';

/**
 * Alarms that many cases raise by one cause: a change of duty, a unit that does not answer, a place that closes. A call that
 * rings and a citizen who is worse are never folded away among others: each of them waits alone (LEON's own choice).
 */
const groupedKinds: ReadonlySet<AlarmKind> = new Set<AlarmKind>([
  'closed',
  'no_answer',
  'no_arrival',
  'responsibility_ending',
]);

interface Groupable {
  readonly kind: AlarmKind;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly owner?: { readonly id: string } | null;
}

/** Seen, heard and taken as one. */
export interface AlarmGroup<A> {
  readonly kind: AlarmKind;
  /** The one that fell due first. */
  readonly first: A;
  /** All of them, in the order in which they fell due. */
  readonly alarms: readonly A[];
}

/**
 * One desk's alarms of one kind and one owner (or none) that fell due within so many seconds of the first of them, as groups;
 * groups stand where the first of their alarms stood.
 */
export function groupAlarms<A extends Groupable>(
  alarms: readonly A[],
  withinSeconds: number,
): AlarmGroup<A>[] {
  const place = new Map(alarms.map((alarm, nth) => [alarm, nth]));
  const groups: { kind: AlarmKind; first: A; alarms: A[]; at: number }[] = [];
  const newest = new Map<string, (typeof groups)[number]>();
  for (const alarm of [...alarms].sort((a, b) => a.dueAt - b.dueAt)) {
    const { kind, owner, dueAt } = alarm;
    const at = place.get(alarm) ?? 0;
    const alike = `${kind} ${owner?.id ?? ''}`;
    const group = groupedKinds.has(kind) ? newest.get(alike) : undefined;
    if (group !== undefined && dueAt - group.first.dueAt <= withinSeconds * 1_000) {
      group.alarms.push(alarm);
      group.at = Math.min(group.at, at);
      continue;
    }
    const begun = { kind, first: alarm, alarms: [alarm], at };
    groups.push(begun);
    newest.set(alike, begun);
  }
  return groups
    .sort((a, b) => a.at - b.at)
    .map(({ kind, first, alarms: members }) => ({ kind, first, alarms: members }));
}

/** A group is heard when none of it was heard before, and again for as long as nobody owns it; who joins it is heard with it. */
export function dueToSound<A extends Groupable & { readonly key: string }>(
  groups: readonly AlarmGroup<A>[],
  heard: ReadonlyMap<string, number>,
  repeatMs: number,
  now: number,
): AlarmGroup<A>[] {
  return groups.filter(({ first, alarms }) => {
    const last = Math.max(...alarms.map(({ key }) => heard.get(key) ?? Number.NEGATIVE_INFINITY));
    return (first.owner ?? null) === null && now - last >= repeatMs;
  });
}
