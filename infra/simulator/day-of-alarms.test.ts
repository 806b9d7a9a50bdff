import { alarmKinds } from '@leon/contracts/oversight/alarm.ts';
import { expect, test } from 'vitest';
import { dayOfAlarms } from './day-of-alarms.ts';

const { calls, alarms, heard, personTens } = dayOfAlarms(20261122);
/** Alarms of each person in each ten minutes. */
const tens = new Map<string, number>();
for (const { desk, person, at } of heard) {
  const key = `${desk} ${person} ${Math.floor(at / 600_000)}`;
  tens.set(key, (tens.get(key) ?? 0) + 1);
}
const worst = Math.max(...tens.values());

test('a day of simulated regional traffic gives each person at most one alarm in ten minutes on average', () => {
  const average = heard.length / personTens;
  const of = (kind: string) =>
    heard.filter((one) => one.kind === kind && one.person === 'visitator 1').length;
  console.log(
    [
      `${calls} calls, ${alarms} alarms of cases, ${average.toFixed(2)} alarms per person per 10 min`,
      `worst ten minutes of one person: ${worst}; more than one in ${((100 * [...tens.values()].filter((n) => n > 1).length) / personTens).toFixed(1)} % of all`,
      alarmKinds.map((kind) => `${kind} ${of(kind)}`).join(' · '),
    ].join('\n'),
  );
  expect(calls).toBeGreaterThan(1_000);
  expect(average).toBeLessThanOrEqual(1);
  for (const kind of alarmKinds) expect(of(kind), kind).toBeGreaterThan(0);
});

test('nobody hears more than ten alarms in ten minutes, when all responsibilities end with a duty either', () => {
  expect(worst).toBeLessThanOrEqual(10);
});
