import { exportCitizenLog, searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import { revealCitizen } from '@leon/contracts/audit/reveal.routes.ts';
import { getCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import { correctCitizen, joinCase } from '@leon/contracts/calls/contact.routes.ts';
import { roles } from '@leon/contracts/identity/role.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import { aBareCase, commandId, currentRow, startTestDesk } from '../../testing/test-desk.ts';

/** Official test persons (CPR-kontoret, MedCom): nobody living has them. */
const [nancy, medcom] = ['251248-4916', '250947-9989'];
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let auditor: SignedInPerson;

beforeAll(async () => {
  desk = await startTestDesk();
  auditor = await desk.api.signIn({ role: 'auditor', name: 'Revisor R' });
});
afterAll(() => desk.api.stop());

const say = async (caseId: string, cpr: string) => {
  const { version } = await currentRow(desk.api, caseId);
  const body = { commandId: commandId(), expectedVersion: version, cpr };
  const { status } = await desk.api.call(desk.nurse, setCitizen, {
    params: { caseId: caseId as never },
    body,
  });
  expect(status).toBe(200);
};
const search = (body: Partial<Parameters<typeof asked>[0]>, by = auditor) =>
  desk.api.call(by, searchAccessLog, { body: asked(body) });
const asked = (given: {
  purpose?: 'sampling' | 'complaint';
  user?: string | null;
  caseNumber?: number | null;
  cpr?: string | null;
  ground?: 'whole_number' | 'audit' | null;
  from?: string | null;
  before?: string | null;
}) => ({ purpose: 'sampling' as const, ...given });

test('a look is found by user, by case and by citizen, and tells nothing of what was seen', async () => {
  const { api, nurse, colleague } = desk;
  const row = await aBareCase(api, nurse);
  await say(row.id, nancy);
  await api.call(colleague, getCase, { params: { caseId: row.id } });

  const byUser = await search({ user: 'visitator b' });
  expect(byUser.body.entries[0]).toMatchObject({
    user: { name: 'Visitator B' },
    role: 'visitator',
    ground: 'desk_case',
    caseNumber: row.number,
    desk: 'horsens',
    what: 'case',
  });
  const byCase = await search({ caseNumber: row.number });
  const byCitizen = await search({ cpr: nancy });
  for (const { body } of [byCase, byCitizen])
    expect(body.entries.map(({ user }) => user?.name)).toEqual(
      expect.arrayContaining(['Visitator A', 'Visitator B']),
    );
  expect((await search({ cpr: medcom })).body.entries).toEqual([]);
  expect(JSON.stringify(byCitizen.body)).not.toMatch(/4916|251248|00 00 00 11|Horsens,/);
});

test('a sign of a pattern in a name is looked for as it is written', async () => {
  expect((await search({ user: '%%' })).body.entries).toEqual([]);
  expect((await search({ user: "'; DROP" })).status).toBe(200);
});

test('who searches the log stands in it with the purpose, and whose log it was', async () => {
  await search({ purpose: 'complaint', cpr: nancy });
  const { body } = await search({ ground: 'audit', cpr: nancy });
  expect(
    body.entries.some(({ purpose, user }) => purpose === 'complaint' && user?.name === 'Revisor R'),
  ).toBe(true);
});

test('looks before a correction are the wrong person’s, those after it the right one’s, and both see the correction', async () => {
  const { api, nurse, colleague } = desk;
  const row = await aBareCase(api, nurse);
  const [wrong, right] = ['611248-0001', '0101801AB2'];
  await say(row.id, wrong);
  await api.call(colleague, getCase, { params: { caseId: row.id } });
  const { version } = await currentRow(api, row.id);
  const body = { commandId: commandId(), expectedVersion: version, cpr: right, reason: 'mistyped' } as const;
  expect((await api.call(nurse, correctCitizen, { params: { caseId: row.id }, body })).status).toBe(200);
  await api.call(nurse, getCase, { params: { caseId: row.id } });

  const of = async (cpr: string) =>
    (await api.call(auditor, exportCitizenLog, { body: { purpose: 'citizen_request', cpr } })).body;
  const [before, after] = [await of(wrong), await of(right)];
  expect(before.masked).toBe('611248-••••');
  expect(before.entries.map(({ what, ground }) => [what, ground])).toEqual([
    ['citizen', 'intake'],
    ['case', 'desk_case'],
    ['citizen corrected', 'intake'],
    ['log exported', 'audit'],
  ]);
  expect(after.entries.map(({ what }) => what)).toEqual(['citizen corrected', 'case', 'log exported']);
});

const exported = async (cpr: string) =>
  (await desk.api.call(auditor, exportCitizenLog, { body: { purpose: 'citizen_request', cpr } })).body.entries
    .filter(({ ground }) => ground !== 'audit')
    .map(({ caseNumber, what, user }) => `${caseNumber} ${what} ${user?.name}`);

test('who is identified has one log under both her numbers, also of cases at another desk', async () => {
  const { api, nurse, elsewhere } = desk;
  const [replacement, own] = ['0101801AG2', '010180-0008'];
  const [here, there] = [await aBareCase(api, nurse), await aBareCase(api, elsewhere)];
  await say(here.id, replacement);
  const theirs = { commandId: commandId(), expectedVersion: there.version, cpr: replacement };
  await api.call(elsewhere, setCitizen, { params: { caseId: there.id }, body: theirs });
  await api.call(nurse, getCase, { params: { caseId: here.id } });
  const before = await exported(replacement);
  const { version } = await currentRow(api, here.id);
  const body = {
    ...{ commandId: commandId(), expectedVersion: version, cpr: own },
    reason: 'identified_later',
  } as const;
  expect((await api.call(nurse, correctCitizen, { params: { caseId: here.id }, body })).status).toBe(200);
  await api.call(nurse, getCase, { params: { caseId: here.id } });

  const all = await exported(own);
  expect(all).toEqual(await exported(replacement));
  expect(all).toEqual(expect.arrayContaining(before));
  expect(all).toContain(`${there.number} citizen Visitator D`);
  expect(all.filter((line) => line === `${here.number} case Visitator A`)).toHaveLength(2);
});

test('looks at a duplicate whose citizen nobody said are hers whose case it was joined into', async () => {
  const { api, nurse, colleague } = desk;
  const [into, duplicate] = [await aBareCase(api, nurse), await aBareCase(api, nurse)];
  await api.call(colleague, getCase, { params: { caseId: duplicate.id } });
  const body = { commandId: commandId(), expectedVersion: duplicate.version, into: into.id };
  expect((await api.call(nurse, joinCase, { params: { caseId: duplicate.id }, body })).status).toBe(200);
  await say(into.id, '0202020002');
  expect(await exported('0202020002')).toContain(`${duplicate.number} case Visitator B`);
});

test('the whole number is shown to its desk for a stated purpose, and the look is logged; elsewhere it is not there', async () => {
  const { api, nurse, elsewhere, unit } = desk;
  const row = await aBareCase(api, nurse);
  const reveal = (by: SignedInPerson) =>
    api.call(by, revealCitizen, { params: { caseId: row.id }, body: { purpose: 'write_referral' } });
  expect((await reveal(nurse)).status).toBe(404);
  await say(row.id, medcom);
  const masked = await api.call(nurse, getCase, { params: { caseId: row.id } });
  expect(JSON.stringify(masked.body)).not.toContain('9989');

  const shown = await reveal(nurse);
  expect(shown.body).toEqual({ number: medcom });
  expect(shown.headers['cache-control']).toBe('no-store');
  expect((await reveal(elsewhere)).status).toBe(404);
  expect((await reveal(unit)).status).toBe(403);
  expect((await search({ ground: 'whole_number', cpr: medcom })).body.entries).toMatchObject([
    { purpose: 'write_referral', user: { name: 'Visitator A' }, caseNumber: row.number },
  ]);
});

test('nobody but an auditor reads the log, an administrator neither', async () => {
  for (const role of roles.filter((one) => one !== 'auditor')) {
    const person = await desk.api.signIn({ role, desk: 'horsens', organisation: 'kommune-0615' });
    expect((await search({}, person)).status, role).toBe(403);
  }
  expect((await search({ cpr: 'rubbish' })).body).toMatchObject({ code: 'cpr.invalid' });
});

test('a long log is read page by page, none twice and none left out', async () => {
  await desk.api.admin.query(
    `INSERT INTO leon.access_log (account_id, role, ground, what) SELECT $1, 'visitator', 'refused', 'many' FROM generate_series(1, 230)`,
    [desk.nurse.person.accountId],
  );
  const seen: string[] = [];
  let before: string | null = null;
  for (let more = true; more; ) {
    const { body }: Awaited<ReturnType<typeof search>> = await search({ user: 'Visitator A', before });
    seen.push(...body.entries.map(({ id }) => id));
    before = body.entries.at(-1)?.id ?? null;
    more = body.more;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(230);
});
