import { describe, expect, it } from 'vitest';
import type { DoctorDuty } from './duty.ts';
import { escalation, nextToTry } from './escalation.rules.ts';
import type { ReachAttempt } from './reach.ts';

const now = Date.parse('2026-11-22T22:00:00Z');
const onCallLine = { name: 'Lægevagten', number: '00 70 11 31' };
const responsible = {
  ...{ kind: 'doctor' as const, name: 'Læge Demo', number: '00 11 11 11' },
  ...{ from: '2026-11-22T20:00:00Z', until: '2026-11-23T07:00:00Z' },
};
const duty = (name: string, role: DoctorDuty['role'], number: string, until = '2026-11-23T07:00:00Z') =>
  ({ name, role, number, from: '2026-11-22T20:00:00Z', until, availability: 'free' }) as DoctorDuty;
const practice = { name: 'Lægehuset', number: '00 22 22 22' };
const all = {
  ...{ chain: [responsible], practice, onCallLine },
  duties: [
    duty('Visitationslæge A', 'visitation_doctor', '00 44 44 44'),
    duty('Vagtlæge A', 'on_call_doctor', '00 33 33 33'),
  ],
};
const order = (known: Partial<typeof all> | { practice: null }) =>
  escalation({ ...all, ...known }, now).map(({ step, name }) => `${step} ${name}`);

describe('who is tried when the responsible doctor does not answer', () => {
  it('is the responsible, the practice, the doctor on call, the desk’s doctor', () => {
    expect(order({})).toEqual([
      'responsible Læge Demo',
      'practice Lægehuset',
      'on_call Vagtlæge A',
      'desk_doctor Visitationslæge A',
    ]);
  });
  it.each([
    ['nobody responsible now', { chain: [] }, 'practice Lægehuset'],
    ['no practice known', { practice: null, chain: [] }, 'on_call Vagtlæge A'],
    ['nobody on duty', { practice: null, chain: [], duties: [] }, 'on_call Lægevagten'],
    [
      'a duty that has ended',
      {
        practice: null,
        chain: [],
        duties: [duty('Vagtlæge A', 'on_call_doctor', '00 33 33 33', '2026-11-22T21:00:00Z')],
      },
      'on_call Lægevagten',
    ],
    [
      'a practice without a number',
      { chain: [], practice: { name: 'Lægehuset', number: '' } },
      'on_call Vagtlæge A',
    ],
  ])('%s', (_, known, first) => expect(order(known)[0]).toBe(first));

  it('is one number once', () => {
    expect(order({ practice: { name: 'Lægehuset', number: '00111111' } })).not.toContain(
      'practice Lægehuset',
    );
  });

  it('is next whoever has not been tried in vain, and nobody once somebody was reached', () => {
    const steps = escalation(all, now);
    const tried = (nth: number, reached: boolean) =>
      ({ ...steps[nth], reached, by: 'Visitator', at: '2026-11-22T21:59:00Z' }) as ReachAttempt;
    expect(nextToTry(steps, [])?.step).toBe('responsible');
    expect(nextToTry(steps, [tried(0, false)])?.step).toBe('practice');
    expect(nextToTry(steps, [tried(0, false), tried(1, true)])).toBeNull();
    expect(
      nextToTry(
        steps,
        [0, 1, 2, 3].map((nth) => tried(nth, false)),
      ),
    ).toBeNull();
  });
});
