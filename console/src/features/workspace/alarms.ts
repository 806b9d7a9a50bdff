import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { type AlarmClocks, type AlarmOwner, alarmKey, alarmKinds } from '@leon/contracts/oversight/alarm.ts';
import { type RaisedAlarm, raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';

export interface Alarm extends RaisedAlarm {
  readonly key: string;
  readonly owner: AlarmOwner['owner'] | null;
  readonly ownedAt: string | null;
}

export interface AlarmSources {
  readonly cases: ReadonlyMap<CaseRow['id'], CaseRow>;
  readonly capacities: ReadonlyMap<OfferId, Capacity>;
  readonly alarmOwners: ReadonlyMap<string, AlarmOwner>;
  readonly alarmClocks: AlarmClocks;
}

/** A deterioration that somebody has taken is news for this long, minutes; LEON's default. */
const newsMinutes = 10;

const isOldNews = ({ kind }: RaisedAlarm, owned: AlarmOwner | undefined, now: number): boolean =>
  kind === 'worse' && owned !== undefined && now - Date.parse(owned.at) > newsMinutes * 60_000;

/** The desk's alarms, the same for everybody: those without an owner first, the most urgent kinds first. */
export function alarmsOf(
  { cases, capacities, alarmOwners, alarmClocks }: AlarmSources,
  now: number,
): Alarm[] {
  const alarms: Alarm[] = [];
  for (const row of cases.values()) {
    const place = row.placement === null ? undefined : capacities.get(row.placement.offerId);
    for (const raised of raisedAlarms(row, place, alarmClocks, now)) {
      const key = alarmKey(raised);
      const owned = alarmOwners.get(key);
      if (!isOldNews(raised, owned, now))
        alarms.push({ ...raised, key, owner: owned?.owner ?? null, ownedAt: owned?.at ?? null });
    }
  }
  return alarms.sort(
    (a, b) =>
      Number(a.owner !== null) - Number(b.owner !== null) ||
      alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind) ||
      a.number - b.number,
  );
}

/** Which alarms are to be heard now: each once when it is raised, and again for as long as nobody owns it. */
export function dueToSound(
  alarms: readonly Alarm[],
  heard: ReadonlyMap<string, number>,
  repeatMs: number,
  now: number,
): Alarm[] {
  return alarms.filter(({ key, owner }) => {
    const last = heard.get(key);
    return owner === null && (last === undefined || now - last >= repeatMs);
  });
}
