import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { type AlarmKind, alarmKey, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { groupAlarms } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import { type RaisedAlarm, raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';
import { course, type Place } from './course-of-a-case.ts';
import { type Chance, chance } from './random.ts';
import { callersAt, callsPerHour, deskWeights } from './weekday.ts';

/** Who hears what: everybody of a desk every alarm of it, the coordinator what nobody took in time. */
export interface Heard {
  readonly desk: string;
  readonly person: string;
  readonly at: number;
  readonly kind: AlarmKind;
}
export interface DayOfAlarms {
  readonly calls: number;
  readonly alarms: number;
  readonly heard: readonly Heard[];
  /** Person and ten minutes on duty: what an average is taken over. */
  readonly personTens: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const stepMs = 30_000;
const tenMinutes = 10 * minute;
/** A call takes a nurse so long, hand-over and notes included; DEMO, with a third of her time to spare. */
const nurseMinutesPerCall = 12;
const spare = 1.33;
const weights = Object.values(deskWeights).reduce((sum, weight) => sum + weight, 0);

interface Open {
  row: CaseRow;
  /** What happens to it next, in order of time. */
  readonly steps: { readonly at: number; readonly become: (row: CaseRow) => CaseRow }[];
  readonly place: Place;
}

const callsAt = (desk: string, at: number): number =>
  ((callsPerHour[Math.floor((at % day) / hour)] ?? 0) * (deskWeights[desk] ?? 0)) / weights;
export const nursesAt = (desk: string, at: number): number =>
  Math.max(2, Math.ceil((callsAt(desk, at) * nurseMinutesPerCall * spare) / 60));

/**
 * DEMO: the alarms of a day and a night in the whole region, by the rules that the consoles and the worker go by. Time stands
 * for a plain day without summer time, in milliseconds from a midnight. The first of the two days only fills the desks.
 */
export function dayOfAlarms(seed: number, days = 2): DayOfAlarms {
  const dice = chance(seed);
  const heard: Heard[] = [];
  const counted = (days - 1) * day;
  const sum = { calls: 0, alarms: 0, personTens: 0 };
  for (const desk of Object.keys(deskWeights)) {
    const open = new Map<string, Open>();
    const busyUntil: number[] = [];
    const told = new Map<string, Told>();
    let nextCall = nextCallAfter(0, desk, dice);
    for (let now = 0; now < days * day; now += stepMs) {
      const nurses = nursesAt(desk, now);
      for (; nextCall <= now; nextCall = nextCallAfter(nextCall, desk, dice)) {
        const made = course({
          desk,
          number: open.size,
          at: nextCall,
          caller: callerAt(nextCall, dice),
          dice,
        });
        open.set(made.row.id, made);
        if (now >= counted) sum.calls += 1;
      }
      answerCalls(open, busyUntil, nurses, now, dice);
      const raised: RaisedAlarm[] = [];
      for (const one of open.values()) {
        while ((one.steps[0]?.at ?? Number.POSITIVE_INFINITY) <= now)
          one.row = one.steps.shift()?.become(one.row) ?? one.row;
        if (one.row.status === 'closed') open.delete(one.row.id);
        raised.push(...raisedAlarms(one.row, one.place.at(now), defaultAlarmClocks, now));
      }
      // somebody with a free hand takes it within half a minute or so, busy ones later
      const free = busyUntil.filter((until) => until > now).length < nurses;
      const news = ring(told, raised, now, () => now + dice.exponential(free ? 30_000 : 90_000));
      if (now >= counted) {
        sum.alarms += news.cases;
        for (const kind of news.desk)
          for (let nth = 1; nth <= nurses; nth += 1)
            heard.push({ desk, person: `visitator ${nth}`, at: now, kind });
        for (const kind of news.coordinator) heard.push({ desk, person: 'koordinator', at: now, kind });
      }
      if (now >= counted && now % tenMinutes === 0) sum.personTens += nurses + 1;
    }
  }
  return { ...sum, heard };
}

/** When an alarm was raised, when somebody takes it, and whether its coordinator was told before that. */
interface Told {
  readonly at: number;
  readonly takenAt: number;
  escalated: boolean;
}

/** What sounds now for the first time: one ring for all alarms that are one. Whoever takes one of them takes them all. */
function ring(
  told: Map<string, Told>,
  raised: readonly RaisedAlarm[],
  now: number,
  takenAt: () => number,
): { cases: number; desk: AlarmKind[]; coordinator: AlarmKind[] } {
  const news = { cases: 0, desk: [] as AlarmKind[], coordinator: [] as AlarmKind[] };
  const left = (alarm: RaisedAlarm) => (told.get(alarmKey(alarm))?.takenAt ?? Number.POSITIVE_INFINITY) > now;
  const together = (alarms: readonly RaisedAlarm[]) => groupAlarms(alarms, defaultAlarmClocks.groupWithin);
  for (const { kind, alarms } of together(raised.filter(left))) {
    const known = alarms.flatMap((alarm) => told.get(alarmKey(alarm)) ?? []);
    if (known.length === 0) news.desk.push(kind);
    const taken = known[0]?.takenAt ?? takenAt();
    for (const alarm of alarms) {
      if (told.has(alarmKey(alarm))) continue;
      told.set(alarmKey(alarm), { at: now, takenAt: taken, escalated: false });
      news.cases += 1;
    }
  }
  const patience = defaultAlarmClocks.escalateAfter * 1_000;
  const late = raised.filter(
    (alarm) => left(alarm) && now >= (told.get(alarmKey(alarm))?.at ?? now) + patience,
  );
  for (const { kind, alarms } of together(late)) {
    const known = alarms.flatMap((alarm) => told.get(alarmKey(alarm)) ?? []);
    if (known.every(({ escalated }) => !escalated)) news.coordinator.push(kind);
    for (const one of known) one.escalated = true;
  }
  return news;
}

const callerAt = (at: number, dice: Chance): CallerType =>
  dice.weighted(callersAt(Math.floor((at % day) / hour)));

const nextCallAfter = (at: number, desk: string, dice: Chance): number =>
  at + dice.exponential(hour / Math.max(0.2, callsAt(desk, at)));

/** Whoever has a free hand takes the oldest call; who has waited too long has put the receiver down. */
function answerCalls(
  open: Map<string, Open>,
  busyUntil: number[],
  nurses: number,
  now: number,
  dice: Chance,
): void {
  const working = busyUntil.filter((until) => until > now);
  busyUntil.splice(0, busyUntil.length, ...working);
  for (const one of open.values()) {
    if (one.row.status !== 'new') continue;
    if (now - Date.parse(one.row.rangAt) > 8 * minute) one.row = { ...one.row, status: 'closed' };
    else if (busyUntil.length < nurses) {
      busyUntil.push(now + Math.max(2, dice.exponential(nurseMinutesPerCall)) * minute);
      const claimedAt = new Date(now).toISOString();
      one.row = { ...one.row, status: 'assessing', ringing: false, claimedAt };
      const shift = now - Date.parse(one.row.rangAt);
      for (const [nth, step] of one.steps.entries()) one.steps[nth] = { ...step, at: step.at + shift };
    }
  }
}
