import {
  allowedActions,
  type CaseAction,
  caseActions,
  mayEver,
} from '@leon/contracts/calls/case.lifecycle.ts';
import { type CaseRow, type CaseStatus, caseStatuses } from '@leon/contracts/calls/case.ts';
import { deskRoles, type Role, registersOnly, roles, rolesOfDesk } from '@leon/contracts/identity/role.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt as tryAction } from '../../testing/case-attempt.ts';
import type { SignedInPerson } from '../../testing/test-api.ts';
import {
  aBareCase,
  aCaseThatIs,
  acutePlaces,
  currentRow,
  otherTown,
  reportFree,
  startTestDesk,
  typed,
  ward,
} from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let people: Map<Role, SignedInPerson>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 200);
  other = (await aBareCase(desk.api, desk.nurse)).id;
  people = new Map();
  for (const role of roles) {
    const belongs = rolesOfDesk.has(role) ? { desk: 'horsens' } : { organisation: 'kommune-0615' };
    people.set(role, await desk.api.signIn({ role, ...belongs }));
  }
});
afterAll(() => desk.api.stop());

let other: CaseId;
const attempt = (action: CaseAction, by: SignedInPerson, row: CaseRow) =>
  tryAction(desk.api, action, by, row, other);

async function inStatus(status: CaseStatus): Promise<CaseRow> {
  if (status === 'new') return aRingingCase(desk.api, desk.telephone, 'horsens');
  if (status !== 'closed' && status !== 'cancelled') {
    const handsOver = status === 'handed_over' || status === 'follow_up';
    const row = await aCaseThatIs(desk, handsOver ? 'accepted' : status, aBareCase);
    if (row.status !== 'accepted') return row;
    await attempt('set_responsible', desk.nurse, row);
    const answeredFor = await currentRow(desk.api, row.id);
    // she came before anybody said that she was on the way: the hand-over is still to be read
    if (status === 'follow_up') await attempt('record_arrival', desk.nurse, answeredFor);
    if (handsOver) await attempt('hand_over', desk.nurse, await currentRow(desk.api, row.id));
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

async function putInLine(row: CaseRow): Promise<void> {
  await desk.api.admin.query(
    `UPDATE leon.care_case SET waiting_offer_id = $2, waiting_since = leon.leon_now(), waiting_position = 1, waiting_offered = false
     WHERE id = $1`,
    [row.id, otherTown],
  );
}

/** What the asked unit has put to the desk: the step answers it. */
async function unitWaits(row: CaseRow, kind: 'question' | 'proposal'): Promise<void> {
  for (const [table, id] of [
    ['place_request', row.placement?.requestId],
    ['care_case', row.id],
  ])
    await desk.api.admin.query(
      `UPDATE leon.${table} SET desk_turn = $2, desk_turn_by = 'Vagt G', desk_turn_at = leon.leon_now(),
         desk_turn_until = leon.leon_now() + interval '15 minutes', answer_by = leon.leon_now() + interval '20 minutes',
         proposed_for = CASE WHEN $2 = 'proposal' THEN leon.leon_now() + interval '2 hours' END WHERE id = $1`,
      [id, kind],
    );
}
const turns: Partial<Record<CaseAction, 'question' | 'proposal'>> = {
  answer_question: 'question',
  take_proposal: 'proposal',
  refuse_proposal: 'proposal',
};

const visitatorMay = (status: CaseStatus, action: CaseAction) =>
  allowedActions(status, 'visitator').includes(action);

/** Whoever only writes down is refused a decision, and advice is one, whatever becomes of the case. */
const isDecision = (role: Role, action: CaseAction) =>
  registersOnly.has(role) && (action === 'edit' || !mayEver(action, role));

function refusal(role: Role, status: CaseStatus, action: CaseAction): [number, string] {
  if (!deskRoles.has(role) || isDecision(role, action)) return [403, 'access.denied'];
  // Nobody owns a new case yet; what is typed on it needs no owner, only another status.
  return status === 'new' && action !== 'edit' ? [403, 'case.not_owner'] : [409, 'case.action_not_allowed'];
}

/** Whose case it is decides these, not its state alone: they have tests of their own. */
const ofHands: ReadonlySet<CaseAction> = new Set(['reassign', 'take_over', 'withdraw_offer', 'accept_case']);

test.each(roles.flatMap((role) => caseStatuses.map((status) => [role, status] as const)))(
  'a %s does with a case that is %s what the buttons say, and nothing else',
  async (role, status) => {
    const person = people.get(role) as SignedInPerson;
    const open = allowedActions(status, role).filter((action) => !ofHands.has(action));
    const untouched = deskRoles.has(role) ? await ownedBy(person, status) : await anyIn(status);
    // An owner's second key press is no second claim: whoever else presses is told whose it is.
    const refused = caseActions.filter(
      (action) => !open.includes(action) && !ofHands.has(action) && action !== 'claim',
    );
    for (const action of refused) {
      const { status: http, body } = await attempt(action, person, untouched);
      expect([action, http, (body as { code: string }).code]).toEqual([
        action,
        ...refusal(role, status, action),
      ]);
    }
    expect(await currentRow(desk.api, untouched.id)).toEqual(untouched);
    // the desk's doctor and its coordinator have the nurse's own steps: what is open to her is tried once
    const tried = role === 'visitator' ? open : open.filter((one) => !visitatorMay(status, one));
    for (const action of tried) {
      const row = await ownedBy(person, status);
      if (action === 'leave_waiting_list') await putInLine(row);
      const turn = turns[action];
      if (turn !== undefined) await unitWaits(row, turn);
      const { status: http, body } = await attempt(action, person, row);
      expect([action, http, body]).toEqual([action, 200, expect.anything()]);
    }
  },
  // every step that is open needs a case of its own, led there by all the steps before it
  180_000,
);

test('a claimed case cannot be claimed in any status; the claimant is told whose it is', async () => {
  for (const status of caseStatuses.filter((one) => one !== 'new')) {
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
});

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
});

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
