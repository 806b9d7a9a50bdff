import { closeCase, getCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { correctCitizen, joinCase, tellOfCorrection } from '@leon/contracts/calls/contact.routes.ts';
import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../testing/test-api.ts';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  commandId,
  currentRow,
  reportFree,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const link = (row: CaseRow, cpr: string | null, by: Caller = desk.nurse) =>
  desk.api.call(by, setCitizen, { ...on(row), body: { ...step(row), cpr } });
const correct = (row: CaseRow, cpr: string | null, by: Caller = desk.nurse) =>
  desk.api.call(by, correctCitizen, {
    ...on(row),
    body: { ...step(row), reason: 'wrong_person_chosen', cpr },
  });
const read = async (row: CaseRow, by: Caller = desk.nurse) =>
  (await desk.api.call(by, getCase, on(row))).body;
const close = async (row: CaseRow) =>
  (
    await desk.api.call(desk.nurse, closeCase, {
      ...on(row),
      body: { ...step(row), outcome: 'advice', counterfactual: 'unknown' },
    })
  ).body.case;
const about = async (cpr: string) => (await link(await aCase(desk.api, desk.nurse), cpr)).body.case;

test('a linked person is not replaced in silence, and the same number again changes nothing', async () => {
  const row = await about('0101010000');
  expect((await link(row, '0202020000')).body).toMatchObject({ code: 'citizen.already_set' });
  expect((await link(row, null)).body).toMatchObject({ code: 'citizen.already_set' });
  expect((await read(row)).citizen.masked).toBe('010101-••••');
  expect((await link(row, '010101-0000')).status).toBe(200);
  expect((await read(row)).corrections).toEqual([]);
});

test('both persons’ records show the correction, and the wrong one’s does not tell whose case it was', async () => {
  const wrongs = await about('0303030000');
  const row = await about('0303030000');
  const corrected = (await correct(row, '0404040000')).body.case;
  expect(await read(corrected)).toMatchObject({
    citizen: { masked: '040404-••••' },
    corrections: [
      {
        caseId: row.id,
        number: row.number,
        from: '030303-••••',
        to: '040404-••••',
        reason: 'wrong_person_chosen',
        by: 'Visitator A',
      },
    ],
  });
  expect((await read(wrongs)).corrections).toMatchObject([
    { caseId: row.id, number: row.number, from: null, to: null, by: 'Visitator A' },
  ]);
});

test('what was typed stays as it was, revision by revision', async () => {
  const row = await about('0505050000');
  const before = (await read(row)).fields;
  await correct(row, '0606060000');
  expect((await read(row)).fields).toEqual(before);
});

test('corrected twice, both corrections stay, and none can be changed or removed', async () => {
  const row = await about('0707070000');
  const once = (await correct(row, '0808080000')).body.case;
  await correct(once, null);
  expect((await read(row)).corrections).toMatchObject([
    { from: '070707-••••', to: '080808-••••' },
    { from: '080808-••••', to: null },
  ]);
  const { rows } = await desk.api.admin.query(
    `SELECT privilege_type FROM information_schema.role_table_grants
     WHERE table_schema = 'leon' AND table_name = 'citizen_correction' AND grantee LIKE 'leon_%' AND grantee <> 'leon_owner'`,
  );
  expect(rows.map(({ privilege_type }) => privilege_type).toSorted()).toEqual(['INSERT', 'SELECT']);
});

test('found out after the call: a closed case is corrected by its owner and by nobody else', async () => {
  const row = await close(await about('0909090000'));
  expect((await correct(row, '1010100000', desk.colleague)).status).toBe(403);
  expect((await correct(row, '1010100000', desk.elsewhere)).status).toBe(404);
  const corrected = (await correct(row, '1010100000')).body.case;
  expect(corrected).toMatchObject({ status: 'closed', recallOf: null });
  expect((await read(corrected)).citizen.masked).toBe('101010-••••');
});

test('two who correct one case at once: one is told to look again, and one correction is kept', async () => {
  const row = await about('1111110000');
  const answers = await Promise.all([correct(row, '1212120000'), correct(row, '1201010000')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await read(row)).corrections).toHaveLength(1);
});

test('an unknown person is identified later, by replacement number too, and joining the citizen’s open case is offered', async () => {
  const open = await about('6101010000');
  const { api, colleague } = desk;
  const unknown = await aCase(api, colleague);
  await typed(api, colleague, unknown.id, 'callerName', 'Sygeplejerske S');
  const asked = (await link(unknown, null, colleague)).body;
  expect([asked.masked, asked.sameCitizen]).toEqual([null, []]);
  const known = (await link(asked.case, '6101010000', colleague)).body;
  expect(known.sameCitizen).toEqual([{ caseId: open.id, number: open.number }]);
  // It is offered as long as both are open, in both cases and after a reload.
  expect((await read(known.case, colleague)).sameCitizen).toEqual(known.sameCitizen);
  expect((await read(open)).sameCitizen).toEqual([{ caseId: unknown.id, number: unknown.number }]);
  const body = { ...step(known.case), into: open.id };
  const joined = await api.call(colleague, joinCase, { ...on(known.case), body });
  expect(joined.body.into).toMatchObject({ id: open.id, contacts: 2 });
  const after = await read(open);
  expect([after.sameCitizen, after.joined.map(({ callerName }) => callerName)]).toEqual([
    [],
    ['Sygeplejerske S'],
  ]);
  expect((await read(unknown, colleague)).fields.some(({ field }) => field === 'situation')).toBe(true);
});

test('one number, two citizens: neither follows the other up once both are known', async () => {
  const { api, telephone, nurse } = desk;
  const ring = () => aRingingCase(api, telephone, 'horsens', { fromNumber: '00 40 00 01' });
  const claim = async (row: CaseRow) => {
    await api.admin.query(
      `UPDATE leon.care_case SET status = 'assessing', owner_account_id = $2, owner_name = 'Visitator A', claimed_at = leon.leon_now() WHERE id = $1`,
      [row.id, nurse.person.accountId],
    );
    await api.admin.query(
      `UPDATE leon.call SET state = 'ended', answered_at = rang_at, ended_at = rang_at WHERE case_id = $1`,
      [row.id],
    );
    return row;
  };
  const first = (await link(await claim(await ring()), '1301010000')).body.case;
  await close(first);
  const second = await claim(await ring());
  expect(second.recallOf).toEqual({ caseId: first.id, number: first.number });
  expect((await link(second, '1401010000')).body.case.recallOf).toBeNull();
  const third = await claim(await ring());
  expect((await link(third, '1301010000')).body.case.recallOf?.caseId).toBe(first.id);
});

const identify = (row: CaseRow, cpr: string | null, by: Caller = desk.nurse) =>
  desk.api.call(by, correctCitizen, {
    ...on(row),
    body: { ...step(row), reason: 'identified_later', cpr },
  });

test.each([
  ['day + 60', '610203-0000', '010203-0000'],
  ['X-eCPR', '0101801AC2', '010180-0000'],
  ['D-eCPR', '0101806AC2', '010180-0002'],
])(
  'who had a replacement number (%s) is identified, and nobody is told of a wrong person',
  async (_kind, replacement, own) => {
    const other = await about(replacement);
    const row = await about(replacement);
    expect((await read(row)).citizen.replacement).toBe(true);
    const known = (await identify(row, own)).body;
    expect(known.case.version).toBeGreaterThan(row.version);
    // the other case still stands under the replacement number, and is the same citizen's
    expect(known.sameCitizen).toEqual([{ caseId: other.id, number: other.number }]);
    expect((await read(other)).sameCitizen).toEqual([{ caseId: row.id, number: row.number }]);
    expect(await read(row)).toMatchObject({
      citizen: { replacement: false },
      corrections: [{ reason: 'identified_later', receivers: [] }],
    });
  },
);

test('who was here today under a replacement number and is identified is a second contact, from either side', async () => {
  const closed = await close(await about('0101801AH2'));
  const row = (await identify(await about('0101801AH2'), '2101010000')).body.case;
  expect(row.recallOf).toEqual({ caseId: closed.id, number: closed.number });
  expect((await about('2101010000')).recallOf).toEqual({ caseId: closed.id, number: closed.number });
  expect((await about('2201010000')).recallOf).toBeNull();
});

test('a number of her own is no replacement: nobody is identified anew, nor as nobody', async () => {
  const row = await about('1501010000');
  expect((await identify(row, '1601010000')).body).toMatchObject({ code: 'request.invalid' });
  const replaced = await about('0101801AD2');
  expect((await identify(replaced, null)).body).toMatchObject({ code: 'request.invalid' });
  expect((await read(replaced)).corrections).toEqual([]);
});

test('two who identify one citizen at once, a repeat of the command, another desk: one identification is kept', async () => {
  const row = await about('0101801AE2');
  const as = (cpr: string) => ({ ...step(row), reason: 'identified_later' as const, cpr });
  const body = as('010180-0004');
  const call = (by: Caller, one = body) => desk.api.call(by, correctCitizen, { ...on(row), body: one });
  expect((await call(desk.elsewhere)).status).toBe(404);
  const other = as('010180-0006');
  const both = await Promise.all([call(desk.nurse), call(desk.nurse, other)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const taken = both[0]?.status === 200 ? body : other;
  expect((await call(desk.nurse, taken)).status).toBe(200);
  expect((await read(row)).corrections).toHaveLength(1);
});

test('identified wrongly: the case’s last word is who had the replacement number', async () => {
  const other = await about('0101801AF2');
  const row = (await identify(await about('0101801AF2'), '1701010000')).body.case;
  const wrongly = await about('1701010000');
  expect((await read(wrongly)).sameCitizen).toHaveLength(2);
  await correct(row, '1801010000');
  expect((await read(wrongly)).sameCitizen).toEqual([]);
  expect((await read(other)).sameCitizen).toEqual([{ caseId: row.id, number: row.number }]);
});

test('whoever was told while the case was on a wrong person is listed, told once, and its unit reads it on its own screen', async () => {
  const { api, feed, nurse, colleague, elsewhere, unit } = desk;
  await reportFree(api, feed, acutePlaces, 9);
  const accepted = await aCaseThatIs(desk, 'accepted');
  const requestId = accepted.placement?.requestId as never;
  const linked = (await link(accepted, '1901010000')).body.case;
  const asked = async () => (await api.call(unit, getRequest, { params: { requestId } })).body;
  expect((await asked()).citizenCorrectedAt).toBeNull();
  const corrected = (await correct(linked, '2001010000')).body.case;
  expect((await asked()).citizenCorrectedAt).not.toBeNull();

  const [said] = (await read(corrected)).corrections;
  expect(said?.receivers).toMatchObject([{ kind: 'unit', offerId: acutePlaces, toldAt: null }]);
  const receiverId = said?.receivers[0]?.id ?? '';
  const tell = (by: Caller, id = commandId()) =>
    api.call(by, tellOfCorrection, {
      params: { caseId: accepted.id, receiverId },
      body: { commandId: id },
    });
  expect((await tell(elsewhere)).status).toBe(404);
  expect((await tell(unit)).status).toBe(403);
  const mine = commandId();
  expect((await tell(colleague, mine)).body.receiver).toMatchObject({ toldBy: 'Visitator B' });
  for (const again of [await tell(nurse), await tell(colleague, mine)])
    expect(again.body.receiver).toMatchObject({ toldBy: 'Visitator B' });
  expect((await read(corrected)).corrections[0]?.receivers[0]?.toldBy).toBe('Visitator B');
  const { rows } = await api.admin.query<{ told: number }>(
    `SELECT count(*)::int AS told FROM leon.journal_entry WHERE aggregate_id = $1
       AND convert_from(entry, 'UTF8') LIKE '%citizen.correction_told%'`,
    [accepted.id],
  );
  expect(rows[0]?.told).toBe(1);
  expect((await currentRow(api, accepted.id)).status).toBe('accepted');
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
