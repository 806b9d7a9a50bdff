import { breakGlass, getOpenedCase } from '@leon/contracts/audit/break-glass.routes.ts';
import { claimCase, getCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { correctCitizen } from '@leon/contracts/calls/contact.routes.ts';
import { reassignCase } from '@leon/contracts/calls/ownership.routes.ts';
import { protectAddress } from '@leon/contracts/calls/protected-address.routes.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import { roles } from '@leon/contracts/identity/role.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import { allRoutes } from '../../testing/all-routes.ts';
import { sampleInput } from '../../testing/sample-input.ts';
import type { Caller, SignedInPerson } from '../../testing/test-api.ts';
import {
  aCase,
  acutePlaces,
  acuteTeam,
  answerByPhone,
  ask,
  commandId,
  currentRow,
  newId,
  reportFree,
  reserve,
  startTestDesk,
  typed,
  yes,
} from '../../testing/test-desk.ts';
import { aSide, skanderborg } from '../../testing/two-sides.ts';
import { spreadProtectedAddresses } from './spread-marks.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 9);
  const now = { commandId: commandId(), offerId: acuteTeam, status: 'now', source: 'feed' } as const;
  await desk.api.call(desk.feed, reportCapacity, { body: now });
});
afterAll(() => desk.api.stop());

// as a value of its own: the seconds of a time follow a digit
const secret = /Hemmelig|KODE-4711|":56\.039|":9\.927|":55\.861|":9\.85/;
const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const mark = async (row: CaseRow, isSaid = true, by: Caller = desk.nurse) => {
  const current = await currentRow(desk.api, row.id);
  return desk.api.call(by, protectAddress, { ...on(row), body: { ...step(current), protected: isSaid } });
};
const link = async (row: CaseRow, cpr: string, by: Caller = desk.nurse) => {
  const current = await currentRow(desk.api, row.id);
  return desk.api.call(by, setCitizen, { ...on(row), body: { ...step(current), cpr } });
};
const read = async (row: CaseRow, by: Caller = desk.nurse) =>
  (await desk.api.call(by, getCase, on(row))).body;
const looks = async (row: CaseRow) => {
  const { rows } = await desk.api.admin.query<{ ground: string; role: string }>(
    `SELECT ground, role FROM leon.access_log WHERE case_id = $1 AND what = 'protected_address' ORDER BY id`,
    [row.id],
  );
  return rows.map(({ ground, role }) => `${role} ${ground}`);
};

async function aProtectedCase(by: SignedInPerson = desk.nurse): Promise<CaseRow> {
  const row = await aCase(desk.api, by);
  await typed(desk.api, by, row.id, 'citizenAddress', 'Hemmeligvej 7');
  await typed(desk.api, by, row.id, 'doorCode', 'KODE-4711');
  expect((await mark(row, true, by)).status).toBe(200);
  return currentRow(desk.api, row.id);
}

test('the owner sees it, marked, and each look is logged; a colleague, a doctor and the coordinator do not', async () => {
  const row = await aProtectedCase();
  expect(JSON.stringify(await read(row))).toMatch(/Hemmeligvej 7/);
  expect((await read(row)).citizen.address).toBe('protected');
  expect(await looks(row)).toEqual(['visitator own_case', 'visitator own_case']);
  const doctor = await desk.api.signIn({ role: 'visitation_doctor', desk: 'horsens' });
  for (const by of [desk.colleague, doctor, desk.coordinator]) {
    const seen = await read(row, by);
    expect(seen.citizen.address).toBe('hidden');
    expect(JSON.stringify(seen.fields)).not.toMatch(secret);
    expect(seen.fields.find(({ field }) => field === 'whereabouts')?.value).toMatchObject({
      municipality: '0615',
      position: { lat: 55.9, lon: 9.9 },
    });
  }
  expect(await looks(row)).toHaveLength(2);
});

test('whoever takes the case over is given it, and whoever lost it has it no more', async () => {
  const row = await aProtectedCase();
  const body = { ...step(row), to: null, reason: 'competence' } as const;
  expect((await desk.api.call(desk.coordinator, reassignCase, { ...on(row), body })).status).toBe(200);
  const claim = { ...on(row), body: { commandId: commandId() } };
  expect((await desk.api.call(desk.colleague, claimCase, claim)).status).toBe(200);
  expect((await read(row)).citizen.address).toBe('hidden');
  expect(JSON.stringify(await read(row, desk.colleague))).toMatch(/Hemmeligvej 7/);
});

test('a colleague writes along, and not over where the citizen is', async () => {
  const row = await aProtectedCase();
  const { api, colleague } = desk;
  expect((await typed(api, colleague, row.id, 'allergy', 'Penicillin')).status).toBe(200);
  for (const [field, value] of [
    ['citizenAddress', 'Andenvej 1'],
    ['doorCode', ''],
    ['whereabouts', null],
  ] as const) {
    const { status, body } = await typed(api, colleague, row.id, field, value, 1);
    expect([status, (body as { code?: string }).code]).toEqual([403, 'access.denied']);
    expect(JSON.stringify(body)).not.toMatch(secret);
  }
});

test('only the owner says it and takes it back, and it is journalled', async () => {
  const row = await aProtectedCase();
  expect((await mark(row, false, desk.colleague)).body).toMatchObject({ code: 'case.not_owner' });
  expect((await mark(row, false, desk.elsewhere)).status).toBe(404);
  expect((await mark(row, false)).status).toBe(200);
  expect((await read(row, desk.colleague)).citizen.address).toBe('open');
  expect(JSON.stringify(await read(row, desk.colleague))).toMatch(/Hemmeligvej 7/);
});

test('the mark is the citizen’s: it holds on her next case, at another desk, and for who was unknown when it was said', async () => {
  const first = await aProtectedCase();
  await link(first, '611248-0001');
  const next = await aCase(desk.api, desk.elsewhere);
  await link(next, '611248-0001', desk.elsewhere);
  expect((await read(next, desk.elsewhere)).citizen.address).toBe('protected');

  const already = await aCase(desk.api, desk.elsewhere);
  await link(already, '611248-0003', desk.elsewhere);
  const marked = await aCase(desk.api, desk.nurse);
  await link(marked, '611248-0003');
  await mark(marked);
  expect((await read(already, desk.elsewhere)).citizen.address).toBe('protected');
});

test('a mark that is said at one desk comes to the open case of another by itself, live, and once', async () => {
  const { api, elsewhere, nurse } = desk;
  const worker = createDatabase({ url: api.database.workerUrl, applicationName: 'test', poolSize: 1 });
  await spreadProtectedAddresses(worker.db);
  const there = await aCase(api, elsewhere);
  await link(there, '611248-0009', elsewhere);
  await typed(api, elsewhere, there.id, 'citizenAddress', 'Hemmeligvej 7');
  const here = await aCase(api, nurse);
  await link(here, '611248-0009');
  await mark(here);
  expect(await spreadProtectedAddresses(worker.db)).toBe(1);
  expect(await spreadProtectedAddresses(worker.db)).toBe(0);
  await worker.pool.end();
  const { rows } = await api.admin.query<{ protected: boolean; told: number }>(
    `SELECT p.protected, (SELECT count(*)::int FROM (SELECT data FROM leon.outbox UNION ALL SELECT data FROM leon.stream_event) e
       WHERE e.data->>'caseId' = p.case_id::text AND e.data->>'at' IS NOT NULL AND e.data->>'field' IS NULL) AS told
     FROM leon.protected_address p WHERE case_id = $1`,
    [there.id],
  );
  expect(rows).toEqual([{ protected: true, told: 1 }]);
  expect((await read(there, elsewhere)).citizen).toMatchObject({
    address: 'protected',
    addressRule: { version: 1, approved: false },
  });
});

test('a relative’s name and number lead to her as well, and are held back as the address is', async () => {
  const row = await aProtectedCase();
  await typed(desk.api, desk.nurse, row.id, 'relativeName', 'Datter Hemmelig');
  await typed(desk.api, desk.nurse, row.id, 'relativePhone', 'Hemmelig 17');
  expect(JSON.stringify(await read(row))).toMatch(/Datter Hemmelig/);
  expect(JSON.stringify(await read(row, desk.colleague))).not.toMatch(secret);
  expect((await typed(desk.api, desk.colleague, row.id, 'relativePhone', '1', 1)).status).toBe(403);
});

test('who is given it is a dated row: another rule, another reader, by row security too', async () => {
  const row = await aProtectedCase();
  const withReaders = (readers: string) =>
    desk.api.admin.query(`UPDATE leon.protected_address_rule SET readers = ${readers}`);
  await withReaders(`readers || ARRAY['desk_colleague']`);
  expect(JSON.stringify(await read(row, desk.colleague))).toMatch(/Hemmeligvej 7/);
  expect(await looks(row)).toContain('visitator desk_case');
  await withReaders(`array_remove(readers, 'desk_colleague')`);
  expect(JSON.stringify(await read(row, desk.colleague))).not.toMatch(secret);
});

test('a crew says it with its request: held back from the first look on, and journalled', async () => {
  const { api, nurse } = desk;
  const crew = await api.signIn({ role: 'prehospital_crew', organisation: 'region-midtjylland' });
  const caseId = newId<CaseRow['id']>();
  const body = {
    ...{ commandId: commandId(), caseId, capturedAt: '2026-11-22T10:00:00.000Z' },
    kind: 'request',
    said: {
      ...{ callbackNumber: '00 00 00 15', citizenAddress: 'Hemmeligvej 9', addressProtected: true },
      whereabouts: {
        position: { lat: 55.861, lon: 9.85 },
        label: 'Hemmelig',
        municipality: '0615',
        landArea: 'mainland',
      },
    },
  } as const;
  expect((await api.call(crew, sendCrewRequest, { body })).status).toBe(200);
  expect((await api.call(crew, sendCrewRequest, { body: { ...body, commandId: commandId() } })).status).toBe(
    200,
  );
  const claim = { params: { caseId }, body: { commandId: commandId() } };
  const row = (await api.call(nurse, claimCase, claim)).body.case;
  expect((await read(row)).citizen.address).toBe('protected');
  expect(JSON.stringify(await read(row, desk.colleague))).not.toMatch(/Hemmelig/);
});

test('a wrong person is not marked for the right one, and the case stays protected until it is said otherwise', async () => {
  const row = await aProtectedCase();
  await link(row, '611248-0005');
  const current = await currentRow(desk.api, row.id);
  const body = { ...step(current), reason: 'wrong_person_chosen', cpr: '611248-0007' } as const;
  await desk.api.call(desk.nurse, correctCitizen, { ...on(row), body });
  expect((await read(row)).citizen.address).toBe('protected');
  const other = await aCase(desk.api, desk.nurse);
  await link(other, '611248-0007');
  expect((await read(other)).citizen.address).toBe('open');
});

test('an emergency access reads the case without the address', async () => {
  const row = await aProtectedCase();
  const { api, elsewhere } = desk;
  const body = {
    commandId: commandId(),
    glassId: newId<string>(),
    desk: 'horsens',
    number: row.number,
    ground: 'danger_to_life',
    reason: 'Borgeren ringer igen med brystsmerter',
  } as const;
  const { glass } = (await api.call(elsewhere, breakGlass, { body })).body;
  const seen = (await api.call(elsewhere, getOpenedCase, { params: { glassId: glass.id } })).body.case;
  expect(seen.address).toBe('hidden');
  expect(seen.fields.map(({ field }) => field)).toContain('situation');
  expect(JSON.stringify(seen)).not.toMatch(secret);
});

/** Asked of a unit and accepted by it; `getRequest` by the unit before and after. */
async function seenByUnit(offerId: OfferId) {
  const row = await aProtectedCase();
  const held = await reserve(desk.api, desk.nurse, row, offerId);
  expect(held.status, JSON.stringify(held.body)).toBe(200);
  const asked = (await ask(desk.api, desk.nurse, held.body.case)).body.case;
  const requestId = asked.placement?.requestId;
  if (requestId == null) throw new Error('nothing was asked');
  const look = async () => (await desk.api.call(desk.unit, getRequest, { params: { requestId } })).body;
  const open = await look();
  await answerByPhone(desk.api, desk.nurse, asked, yes);
  return { row, open, accepted: await look() };
}

test('a team that comes sees the address from its yes on, and the look is logged', async () => {
  const { row, open, accepted } = await seenByUnit(acuteTeam);
  expect(open).toMatchObject({ address: 'hidden', placeLabel: null });
  expect(JSON.stringify(open)).not.toMatch(secret);
  expect(accepted).toMatchObject({
    address: 'protected',
    handover: { citizenAddress: 'Hemmeligvej 7', doorCode: 'KODE-4711' },
  });
  expect(await looks(row)).toContain('receiving_unit accepted_request');
});

test('a place that the citizen comes to is told that the address is protected, and not the address', async () => {
  const { accepted } = await seenByUnit(acutePlaces);
  expect(accepted.address).toBe('hidden');
  expect(accepted.handover).toMatchObject({ citizenAddress: null, doorCode: null });
  expect(JSON.stringify(accepted)).not.toMatch(secret);
});

test('of everything that can be read, by everybody of two desks, nothing but the owner’s own looks says where she is', async () => {
  const side = await aSide(desk, skanderborg);
  const { visitator: nurse } = side.people;
  const caseId = side.known.caseId as CaseRow['id'];
  const where = { position: skanderborg.position, label: 'Hemmeligt sted', municipality: '0746' };
  await typed(desk.api, nurse, caseId, 'whereabouts', { ...where, landArea: 'mainland' }, 1);
  await typed(desk.api, nurse, caseId, 'citizenAddress', 'Hemmeligvej 7');
  await typed(desk.api, nurse, caseId, 'doorCode', 'KODE-4711');
  await mark(await currentRow(desk.api, caseId), true, nurse);

  const told: string[] = [];
  const reads = (await allRoutes()).filter(({ method }) => method === 'GET');
  const others = [desk.nurse, desk.colleague, desk.coordinator, desk.unit, desk.elsewhere];
  const people = [...roles.map((role) => side.people[role]), ...others];
  for (const by of people) {
    for (const route of reads) {
      const known = { ...side.known, stream: 'region' };
      const input = { params: sampleInput(route.params, known), query: sampleInput(route.query, known) };
      const { status, body } = await desk.api.call(by, route as never, input as never);
      if (status !== 200 || /^(?:listOffers|listRegister|getRegisterOffer|getVocabulary)$/.test(route.name))
        continue;
      if (secret.test(JSON.stringify(body)) && !isPublicPlace(route.name))
        told.push(`${by.person.role} ${route.name}`);
    }
  }
  expect(told).toEqual(['visitator getCase', 'visitator getDecision']);
});

/** The region's picture holds sites of offers, some of which lie where she is. */
const isPublicPlace = (name: string): boolean => name === 'getStreamSnapshot';
