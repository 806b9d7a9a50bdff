import { expect, test } from 'vitest';
import type { CaseRow } from './case.ts';
import { followUpsOf } from './follow-ups.rules.ts';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + hours * hour).toISOString();
const row = (change: Partial<CaseRow>) =>
  ({
    status: 'accepted',
    placement: null,
    handover: null,
    responsibleUntil: null,
    handedOverAt: null,
    followUp: null,
    ...change,
  }) as CaseRow;
const placement = (change: object) =>
  ({ answerBy: null, transport: null, appointmentAt: null, ...change }) as CaseRow['placement'];
const handover = (acknowledgedAt: string | null) => ({ dueAt: at(1), acknowledgedAt }) as CaseRow['handover'];
const kinds = (change: Partial<CaseRow>) => followUpsOf(row(change), 72 * hour).map(({ kind }) => kind);

test.each([
  ['asked', { status: 'requested', placement: placement({ answerBy: at(1) }) }, ['answer']],
  ['on the way', { placement: placement({ transport: { kind: 'seated', expectedAt: at(1) } }) }, ['arrival']],
  ['an appointment', { placement: placement({ appointmentAt: at(5) }) }, ['arrival']],
  ['nobody has said who is responsible', {}, []],
  ['responsibility ends', { responsibleUntil: at(8) }, ['responsible']],
  [
    'handed over, not acknowledged',
    { status: 'handed_over', handover: handover(null), handedOverAt: at(0) },
    ['receipt', 'outcome'],
  ],
  [
    'acknowledged',
    { status: 'handed_over', handover: handover(at(1)), handedOverAt: at(0), responsibleUntil: at(80) },
    ['outcome', 'responsible'],
  ],
  [
    'to be measured again',
    { status: 'follow_up', followUp: { recheckDueAt: at(4), result: null }, handedOverAt: at(0) },
    ['recheck', 'outcome'],
  ],
  [
    'what became of it is known',
    { status: 'follow_up', followUp: { recheckDueAt: null, result: 'municipal_place' } },
    [],
  ],
] as const)('what is still to be seen to, soonest first: %s', (_, change, expected) => {
  expect(kinds(change as unknown as Partial<CaseRow>)).toEqual(expected);
});

test('the outcome is due as long after the hand-over as the desk says', () => {
  const [outcome] = followUpsOf(row({ handedOverAt: at(0) }), 72 * hour);
  expect(outcome).toEqual({ kind: 'outcome', dueAt: at(72) });
});
