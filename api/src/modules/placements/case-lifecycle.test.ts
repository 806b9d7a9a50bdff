import { allowedActions, type CaseAction, caseActions } from '@leon/contracts/calls/case.lifecycle.ts';
import {
  announceAdmission,
  cancelCase,
  claimCase,
  closeCase,
  recordAnswer,
  releaseHold,
  requestPlace,
  reservePlace,
  saveField,
  setResponsible,
  withdrawRequest,
} from '@leon/contracts/calls/case.routes.ts';
import { type CaseRow, type CaseStatus, caseStatuses } from '@leon/contracts/calls/case.ts';
import { deskRoles, type Role, roles } from '@leon/contracts/identity/role.ts';
import type { HoldId, RequestId } from '@leon/contracts/ids.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import {
  aBareCase,
  aCaseThatIs,
  acutePlaces,
  commandId,
  currentRow,
  newId,
  reportFree,
  startTestDesk,
  typed,
  ward,
  yes,
} from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let people: Map<Role, SignedInPerson>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 200);
  people = new Map();
  for (const role of roles) {
    const belongs = deskRoles.has(role) ? { desk: 'horsens' } : { organisation: 'kommune-0615' };
    people.set(role, await desk.api.signIn({ role, ...belongs }));
  }
}, 60_000);
afterAll(() => desk.api.stop());

const one = <T>(body: T) => ({ commandId: commandId(), ...body });

/** Tries an action on a case as it is now; the same request that its button sends. */
function attempt(
  action: CaseAction,
  by: SignedInPerson,
  row: CaseRow,
): Promise<{ status: number; body: unknown }> {
  const { api } = desk;
  const params = { caseId: row.id };
  const expectedVersion = row.version;
  const attempts: Partial<Record<CaseAction, () => Promise<{ status: number; body: unknown }>>> = {
    claim: () => api.call(by, claimCase, { params, body: one({}) }),
    edit: () =>
      api.call(by, saveField, {
        params: { ...params, field: 'advice' },
        body: one({ baseRevision: 0, value: 'Ses an' }),
      }),
    reserve: () =>
      api.call(by, reservePlace, {
        params,
        body: one({ expectedVersion, offerId: acutePlaces, holdId: newId<HoldId>(), overrideReason: null }),
      }),
    release_hold: () => api.call(by, releaseHold, { params, body: one({ expectedVersion }) }),
    request: () =>
      api.call(by, requestPlace, { params, body: one({ expectedVersion, requestId: newId<RequestId>() }) }),
    record_answer: () => api.call(by, recordAnswer, { params, body: one({ expectedVersion, answer: yes }) }),
    withdraw_request: () => api.call(by, withdrawRequest, { params, body: one({ expectedVersion }) }),
    set_responsible: () =>
      api.call(by, setResponsible, { params, body: one({ expectedVersion, periods: [period] }) }),
    announce_admission: () =>
      api.call(by, announceAdmission, {
        params,
        body: one({ expectedVersion, offerId: ward, expectedAt: null, counterfactual: 'nothing' }),
      }),
    close: () =>
      api.call(by, closeCase, {
        params,
        body: one({ expectedVersion, outcome: 'advice', counterfactual: 'unknown' }),
      }),
    cancel: () => api.call(by, cancelCase, { params, body: one({ expectedVersion, reason: 'duplicate' }) }),
  };
  const tried = attempts[action];
  if (!tried) throw new Error(`${action} has no button`);
  return tried();
}
/** Steps whose routes are stated and not served. */
const stated: ReadonlySet<CaseAction> = new Set([
  'record_gate',
  'send_directly',
  'set_urgency',
  'called_back',
  'join',
  'deteriorate',
  'correct_citizen',
  'order_transport',
  'hand_over',
  'wait_for_place',
  'leave_waiting_list',
  'undo_close',
  'undo_cancel',
]);
const servedStatuses = caseStatuses.filter((status) => status !== 'handed_over');
const served = (action: CaseAction): boolean => !stated.has(action);
const period = {
  kind: 'duty_function',
  name: 'Lægevagten',
  number: '00 00 00 22',
  from: '2026-01-01T15:00:00Z',
  until: '2099-01-01T07:00:00Z',
} as const;

async function inStatus(status: CaseStatus): Promise<CaseRow> {
  if (status === 'new') return aRingingCase(desk.api, desk.telephone, 'horsens');
  if (status !== 'closed' && status !== 'cancelled') {
    const row = await aCaseThatIs(desk, status === 'handed_over' ? 'accepted' : status, aBareCase);
    if (row.status !== 'accepted') return row;
    await attempt('set_responsible', desk.nurse, row);
    return currentRow(desk.api, row.id);
  }
  const row = await aBareCase(desk.api, desk.nurse);
  await attempt(status === 'closed' ? 'close' : 'cancel', desk.nurse, row);
  return currentRow(desk.api, row.id);
}

/** For whoever may do nothing with it one case per status is enough. */
const looking = new Map<CaseStatus, CaseRow>();
async function anyIn(status: CaseStatus): Promise<CaseRow> {
  const row = looking.get(status) ?? (await inStatus(status));
  looking.set(status, row);
  return row;
}

/** A case of this person's own, in this status. */
async function ownedBy(person: SignedInPerson, status: CaseStatus): Promise<CaseRow> {
  const row = await inStatus(status);
  if (status !== 'new') {
    await desk.api.admin.query(
      'UPDATE leon.care_case SET owner_account_id = $2, owner_name = $3 WHERE id = $1',
      [row.id, person.person.accountId, person.person.name],
    );
  }
  return currentRow(desk.api, row.id);
}

function refusal(role: Role, status: CaseStatus, action: CaseAction): [number, string] {
  if (!deskRoles.has(role)) return [403, 'access.denied'];
  // Nobody owns a new case yet; what is typed on it needs no owner, only another status.
  return status === 'new' && action !== 'edit' ? [403, 'case.not_owner'] : [409, 'case.action_not_allowed'];
}

test.each(roles.flatMap((role) => servedStatuses.map((status) => [role, status] as const)))(
  'a %s does with a case that is %s what the buttons say, and nothing else',
  async (role, status) => {
    const person = people.get(role) as SignedInPerson;
    const open = allowedActions(status, role).filter(served);
    const untouched = deskRoles.has(role) ? await ownedBy(person, status) : await anyIn(status);
    // An owner's second key press is no second claim: whoever else presses is told whose it is.
    const refused = caseActions.filter(
      (action) => served(action) && !open.includes(action) && action !== 'claim',
    );
    for (const action of refused) {
      const { status: http, body } = await attempt(action, person, untouched);
      expect([action, http, (body as { code: string }).code]).toEqual([
        action,
        ...refusal(role, status, action),
      ]);
    }
    expect(await currentRow(desk.api, untouched.id)).toEqual(untouched);
    for (const action of open) {
      const row = await ownedBy(person, status);
      const { status: http, body } = await attempt(action, person, row);
      expect([action, http, body]).toEqual([action, 200, expect.anything()]);
    }
  },
  30_000,
);

test('a claimed case cannot be claimed in any status; the claimant is told whose it is', async () => {
  for (const status of servedStatuses.filter((one) => one !== 'new')) {
    const row = await inStatus(status);
    const { status: http, body } = await attempt('claim', desk.colleague, row);
    expect([http, body]).toEqual([
      409,
      expect.objectContaining({
        code: 'case.already_claimed',
        params: { owner: 'Visitator A', at: expect.any(String) },
      }),
    ]);
  }
}, 30_000);

test('an admission is announced in one step, from any open case, and gives back what was held or promised', async () => {
  const ledger = async () => {
    const { rows } = await desk.api.admin.query(
      'SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1',
      [acutePlaces],
    );
    return rows[0];
  };
  for (const status of ['assessing', 'reserved', 'requested', 'accepted'] as const) {
    const before = await ledger();
    const row = await inStatus(status);
    const { body } = await attempt('announce_admission', desk.nurse, row);
    expect(body).toMatchObject({
      case: { status: 'closed', outcome: 'admission', placement: { offerId: ward, requestId: null } },
    });
    expect(await ledger()).toEqual(before);
  }
}, 30_000);

test('text that is typed survives whatever becomes of the case', async () => {
  const row = await aCaseThatIs(desk, 'requested');
  await typed(desk.api, desk.nurse, row.id, 'background', 'Bor alene');
  await attempt('withdraw_request', desk.nurse, await currentRow(desk.api, row.id));
  const { rows } = await desk.api.admin.query(
    'SELECT count(*)::int AS fields FROM leon.case_field WHERE case_id = $1',
    [row.id],
  );
  expect(rows[0].fields).toBe(6);
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
