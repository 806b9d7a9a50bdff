import { type CaseAction, caseActions, isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import { type CaseRow, type CaseStatus, CaseRow as Row } from '@leon/contracts/calls/case.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt } from '../../testing/case-attempt.ts';
import { aBareCase, acutePlaces, currentRow, reportFree, startTestDesk } from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 500);
});
afterAll(() => desk.api.stop());

/** Where a step leads; a step that is not named stays where it is. */
const leadsTo: Partial<Record<CaseAction, readonly CaseStatus[]>> = {
  claim: ['assessing'],
  reserve: ['reserved'],
  release_hold: ['assessing'],
  request: ['requested'],
  record_answer: ['accepted'],
  withdraw_request: ['assessing'],
  announce_admission: ['closed'],
  close: ['closed'],
  cancel: ['cancelled'],
  send_directly: ['closed'],
  join: ['cancelled'],
  hand_over: ['handed_over', 'follow_up'],
  record_arrival: ['accepted', 'follow_up'],
  take_proposal: ['accepted'],
  reroute: ['assessing'],
  undo_close: ['assessing', 'accepted', 'handed_over', 'follow_up'],
  undo_cancel: ['assessing'],
  give_advice: ['closed'],
  undo_hand_over: ['accepted'],
  undo_answer: ['requested'],
};
/** An open step may still miss something: it says what, and nothing moves. */
const mayMiss: Partial<Record<CaseAction, readonly string[]>> = {
  close: ['case.responsible_missing'],
  hand_over: ['case.responsible_missing'],
  request: ['case.callback_missing'],
  // urgency that was raised asks for a doctor first
  renew_hold: ['hold.already_renewed'],
  reserve: ['case.location_missing', 'offer.not_suitable'],
  leave_waiting_list: ['waiting.not_listed'],
  undo_cancel: ['undo.not_possible'],
  record_acknowledgement: ['handover.acknowledged'],
  resend_handover: ['handover.acknowledged'],
  undo_hand_over: ['undo.not_possible'],
  undo_answer: ['undo.not_possible'],
  answer_question: ['request.waits_for_unit'],
  take_proposal: ['request.waits_for_unit'],
  refuse_proposal: ['request.waits_for_unit'],
  record_arrival: ['follow_up.already_said'],
  record_recheck: ['follow_up.not_begun'],
  // her own case is neither taken over nor accepted, and an offer is made once
  take_over: ['case.owner_present'],
  accept_case: ['case.not_offered'],
  withdraw_offer: ['case.not_offered'],
};

async function tryStep(before: CaseRow, action: CaseAction, other: CaseRow): Promise<CaseRow> {
  const { nurse, api } = desk;
  const { status, body } = await attempt(api, action, nurse, before, other.id);
  const after = Row.parse(await currentRow(api, before.id));
  const said = `${action} while ${before.status}: ${status}`;
  if (status === 200) {
    const ownAgain = action === 'claim' && before.owner?.id === nurse.person.accountId;
    expect(ownAgain || isAllowed(action, before.status, 'visitator'), said).toBe(true);
    if (!ownAgain) expect(leadsTo[action] ?? [before.status], said).toContain(after.status);
    if (action !== 'edit' && !ownAgain) expect(after.version, said).toBeGreaterThanOrEqual(before.version);
    return after;
  }
  expect(after, said).toEqual(Row.parse(before));
  if (isAllowed(action, before.status, 'visitator')) {
    // text that is already there is a conflict of fields, not of the case
    expect(mayMiss[action] ?? [], said).toContain((body as { code: string }).code);
  }
  return after;
}

test('whatever is pressed in whatever order, a case goes only where the table leads, and a refusal moves nothing', async () => {
  const { api, nurse, telephone } = desk;
  const other = await aBareCase(api, nurse);
  const likely = ['reserve', 'request', 'record_answer', 'set_responsible', 'hand_over'] as const;
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...caseActions) },
    { weight: 2, arbitrary: fc.constantFrom(...likely) },
  );
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 30 }), async (rings, steps) => {
      let row = rings ? await aRingingCase(api, telephone, 'horsens') : await aBareCase(api, nurse);
      for (const action of steps) row = await tryStep(row, action, other);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
