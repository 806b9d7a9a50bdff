import { allowedActions, caseActions } from '@leon/contracts/calls/case.lifecycle.ts';
import { type CaseRow, caseStatuses } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { catalogue } from '../../lib/language/catalogue.ts';
import { offeredActions, wayOf } from './offered-actions.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const row = (change: Partial<CaseRow>) =>
  ({
    gate: 'open',
    callBackDueAt: null,
    waiting: null,
    handover: null,
    closedAt: null,
    handedOverAt: null,
    placement: null,
    followUp: null,
    ...change,
  }) as CaseRow;
const busy = row({
  callBackDueAt: '2026-11-22T10:01:00Z',
  closedAt: '2026-11-22T09:59:50Z',
  handedOverAt: '2026-11-22T09:59:50Z',
  waiting: { position: 1 } as CaseRow['waiting'],
  handover: { acknowledgedAt: null } as CaseRow['handover'],
  followUp: { arrivedAt: null } as CaseRow['followUp'],
});
const withDesk = (kind: 'question' | 'proposal') => ({
  ...busy,
  placement: { withDesk: { kind }, holdExpiresAt: '2026-11-22T10:09:00Z' } as CaseRow['placement'],
});

const here = row({ followUp: { arrivedAt: '2026-11-22T09:00:00Z' } as CaseRow['followUp'] });

test.each(caseStatuses)('in a case that is “%s” everything the table allows is found by name', (status) => {
  const allowed = allowedActions(status, 'visitator');
  const rows = [withDesk('question'), withDesk('proposal'), here];
  const either = rows.flatMap((one) => offeredActions(allowed, one, 1, now));
  expect(allowed.filter((action) => either.includes(action))).toEqual(allowed);
});

test('every action has a name in both languages and a way to begin it', () => {
  for (const action of caseActions) {
    const { da, en } = catalogue[`act.${action}`];
    expect(da).not.toBe('');
    expect(en).not.toBe(da);
    expect(wayOf[action]).toBeDefined();
  }
});

test('what there is nothing to do to is not offered', () => {
  const idle = row({ gate: 'not_critical', closedAt: '2026-11-22T09:00:00Z' });
  expect(offeredActions([...caseActions], idle, 0, now)).toEqual(
    caseActions.filter(
      (action) =>
        ![
          ...['record_gate', 'called_back', 'leave_waiting_list', 'join', 'record_acknowledgement'],
          ...['resend_handover', 'undo_close', 'undo_cancel', 'undo_hand_over', 'record_arrival'],
          ...['answer_question', 'take_proposal', 'refuse_proposal', 'renew_hold', 'record_recheck'],
        ].includes(action),
    ),
  );
});

test('a hold is made longer while it lasts, and once', () => {
  const held = (placement: object) =>
    row({ status: 'reserved', placement: placement as CaseRow['placement'] });
  const offered = (placement: object) => offeredActions(['renew_hold'], held(placement), 0, now);
  expect(offered({ holdExpiresAt: '2026-11-22T10:00:01Z' })).toEqual(['renew_hold']);
  expect(offered({ holdExpiresAt: '2026-11-22T10:00:01Z', holdRenewed: true })).toEqual([]);
  expect(offered({ holdExpiresAt: '2026-11-22T10:00:00Z' })).toEqual([]);
  expect(offered({ holdExpiresAt: null })).toEqual([]);
});
