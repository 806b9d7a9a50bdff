import { expect, test } from 'vitest';
import type { Role } from '../identity/role.ts';
import { CaseRow } from './case.ts';
import { actionsOf, isOfferedTo, unseenPass } from './ownership.rules.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number) => ({ id: id(n), name: `Visitator ${n}` });
const aCase = (change: object): CaseRow =>
  CaseRow.parse({
    id: id(1),
    version: 1,
    number: 2041,
    desk: 'midt',
    status: 'assessing',
    callerType: 'own_gp',
    rangAt: '2026-11-22T09:59:30Z',
    claimedAt: '2026-11-22T10:00:00Z',
    ringing: false,
    owner: person(7),
    municipality: null,
    placement: null,
    declinedBy: [],
    outcome: null,
    closedAt: null,
    ...change,
  });
const at = '2026-11-22T10:00:00Z';
const hands = ['claim', 'reassign', 'take_over', 'offer_on', 'withdraw_offer', 'accept_case', 'edit'];
const seen = (change: object, role: Role, who: number) =>
  actionsOf(aCase(change), { accountId: id(who), role }).filter((action) => hands.includes(action));

test.each([
  ['a case of her own', {}, ['edit', 'offer_on']],
  ['one she has offered', { handingOn: { at, to: null } }, ['edit', 'withdraw_offer']],
  ['her own, while she was silent', { silentSince: at }, ['edit', 'offer_on']],
  ['a colleague’s', { owner: person(8) }, []],
  ['a silent colleague’s', { owner: person(8), silentSince: at }, ['take_over']],
  ['offered to her', { owner: person(8), handingOn: { at, to: person(7) } }, ['accept_case']],
  ['offered to whoever comes next', { owner: person(8), handingOn: { at, to: null } }, ['accept_case']],
  ['offered to somebody else', { owner: person(8), handingOn: { at, to: person(9) } }, []],
  ['put back', { owner: null }, ['claim']],
  ['new', { owner: null, status: 'new' }, ['claim']],
])('a nurse has these buttons about whose it is: %s', (_, change, expected) => {
  expect(seen(change, 'visitator', 7).toSorted()).toEqual(expected);
});

test('only the coordinator says whose a case is, whoever has it, and never of a call that nobody has taken', () => {
  expect(seen({ owner: person(8) }, 'coordinator', 7)).toEqual(['reassign']);
  expect(seen({ owner: null }, 'coordinator', 7)).toEqual(['claim', 'reassign']);
  expect(seen({ owner: null, status: 'new' }, 'coordinator', 7)).toEqual(['claim']);
  expect(seen({ owner: person(8) }, 'visitation_doctor', 7)).toEqual([]);
});

test('nobody is offered her own case', () => {
  expect(isOfferedTo(aCase({ handingOn: { at, to: null } }), id(7))).toBe(false);
});

const passed = { kind: 'reassigned', reason: 'workload', at, from: person(8), by: person(9) };
test.each([
  ['who had it has not seen it', { fromSaw: false, ownerSaw: false }, 8, 'lost'],
  ['who had it has seen it', { fromSaw: true, ownerSaw: false }, 8, null],
  ['who has it now has not', { fromSaw: true, ownerSaw: false }, 7, 'got'],
  ['who has it now has', { fromSaw: true, ownerSaw: true }, 7, null],
  ['who did it knows', { fromSaw: false, ownerSaw: false }, 9, null],
])('news of a case that changed hands stays until it was seen: %s', (_, saw, who, expected) => {
  expect(unseenPass(aCase({ passed: { ...passed, ...saw } }), id(who))).toBe(expected);
});

test('whoever got the case back is told nothing old', () => {
  const back = { passed: { ...passed, fromSaw: false, ownerSaw: false }, owner: person(8) };
  expect(unseenPass(aCase(back), id(8))).toBe('got');
});
