import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { type Role, registersOnly } from '@leon/contracts/identity/role.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { type AlarmClocks, type AlarmOwner, alarmKey, alarmKinds } from '@leon/contracts/oversight/alarm.ts';
import type { AlarmEscalation } from '@leon/contracts/oversight/clock.ts';
import { type RaisedAlarm, raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';

export interface Alarm extends RaisedAlarm {
  readonly key: string;
  readonly owner: AlarmOwner['owner'] | null;
  readonly ownedAt: string | null;
  /** When the coordinator was told that nobody had taken it. */
  readonly escalatedAt: string | null;
  /** Told before it is over: for the coordinator to see, for nobody to hear. */
  readonly early: boolean;
}

export interface AlarmSources {
  readonly cases: ReadonlyMap<CaseRow['id'], CaseRow>;
  readonly capacities: ReadonlyMap<OfferId, Capacity>;
  readonly alarmOwners: ReadonlyMap<string, AlarmOwner>;
  readonly alarmClocks: AlarmClocks;
  readonly escalations: ReadonlyMap<string, AlarmEscalation>;
}

/** A deterioration that somebody has taken is news for this long, minutes; LEON's default. */
const newsMinutes = 10;

const isOldNews = ({ kind }: RaisedAlarm, owned: AlarmOwner | undefined, now: number): boolean =>
  kind === 'worse' && owned !== undefined && now - Date.parse(owned.at) > newsMinutes * 60_000;

/** The desk's alarms, the same for everybody: those without an owner first, the most urgent kinds first. */
export function alarmsOf(
  { cases, capacities, alarmOwners, alarmClocks, escalations }: AlarmSources,
  now: number,
): Alarm[] {
  const alarms: Alarm[] = [];
  for (const row of cases.values()) {
    const place = row.placement === null ? undefined : capacities.get(row.placement.offerId);
    const raised = raisedAlarms(row, place, alarmClocks, now);
    const early = earlyOf(row, raised, escalations);
    for (const one of [...raised, ...early]) {
      const key = alarmKey(one);
      const owned = alarmOwners.get(key);
      if (isOldNews(one, owned, now)) continue;
      alarms.push({
        ...one,
        key,
        owner: owned?.owner ?? null,
        ownedAt: owned?.at ?? null,
        escalatedAt: escalations.get(key)?.at ?? null,
        early: early.includes(one),
      });
    }
  }
  return alarms.sort(
    (a, b) =>
      Number(a.owner !== null) - Number(b.owner !== null) ||
      alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind) ||
      a.number - b.number,
  );
}

/** A request that nobody has answered yet and of which the coordinator was told already. */
function earlyOf(
  row: CaseRow,
  raised: readonly RaisedAlarm[],
  escalations: AlarmSources['escalations'],
): RaisedAlarm[] {
  const asked = row.status === 'requested' ? row.placement : null;
  if (asked?.requestId == null || asked.answerBy === null || raised.some(({ kind }) => kind === 'no_answer'))
    return [];
  const due = { occasion: asked.requestId, dueAt: Date.parse(asked.answerBy) };
  const alarm = { caseId: row.id, kind: 'no_answer', number: row.number, ...due } as const;
  return escalations.has(alarmKey(alarm)) ? [alarm] : [];
}

/** A coordinator hears what nobody took in time; the desk hears everything, and nobody what is not over yet. */
export const soundsFor = (role: Role, alarms: readonly Alarm[]): readonly Alarm[] =>
  alarms.filter(({ early, escalatedAt }) => !early && (role !== 'coordinator' || escalatedAt !== null));

/** What is told early is the coordinator's. */
export const shownTo = (role: Role, alarms: readonly Alarm[]): readonly Alarm[] =>
  registersOnly.has(role) ? [] : role === 'coordinator' ? alarms : alarms.filter(({ early }) => !early);
