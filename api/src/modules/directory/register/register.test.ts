import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  getRegisterOffer,
  getVocabulary,
  listRegister,
  stateFact,
  undoFact,
  verifyOffer,
} from '@leon/contracts/directory/register.routes.ts';
import type { RegisterOffer } from '@leon/contracts/directory/register.ts';
import type { RegisterFact, WeekHours } from '@leon/contracts/directory/register-fact.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../testing/test-api.ts';
import { acuteTeam, commandId, otherTown, startTestDesk } from '../../../testing/test-desk.ts';
import { importDirectory } from '../import-directory.ts';
import { offerIdOf } from '../offer-id.rules.ts';

const region = new URL('../../../../../infra/regions/midtjylland', import.meta.url).pathname;
type Desk = Awaited<ReturnType<typeof startTestDesk>>;
let desk: Desk;
let manager: Caller;
let neighbour: Caller;
let registrant: Caller;
let administrator: Caller;

beforeAll(async () => {
  desk = await startTestDesk();
  const { api } = desk;
  manager = await api.signIn({ role: 'municipal_manager', organisation: 'kommune-0615', name: 'Leder A' });
  neighbour = await api.signIn({ role: 'municipal_manager', organisation: 'kommune-0746', name: 'Leder B' });
  registrant = await api.signIn({ role: 'capacity_registrant', organisation: 'kommune-0615' });
  administrator = await api.signIn({ role: 'administrator', organisation: 'region-midtjylland' });
});
afterAll(() => desk.api.stop());

const look = async (offerId: OfferId, by = manager): Promise<RegisterOffer> =>
  (await desk.api.call(by, getRegisterOffer, { params: { offerId } })).body;
const week = (hours: string): WeekHours => {
  const days = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  return { ...days, holiday: 'weekday', special: 'weekday' };
};
const number = (value: string | null): RegisterFact => ({ fact: 'number', key: '', value });
const staffing: RegisterFact = { fact: 'staffing', key: '', value: { day: 2, night: 1, reserve: 1 } };

interface Saying {
  readonly offerId?: OfferId;
  readonly validFrom?: string;
  readonly lastDay?: string;
  readonly expectedVersion?: number;
}
async function say(by: Caller, said: RegisterFact, given: Saying = {}) {
  const { offerId = acuteTeam, validFrom = null, lastDay = null } = given;
  const expectedVersion = given.expectedVersion ?? (await look(offerId)).version;
  const body = {
    commandId: commandId(),
    expectedVersion,
    said,
    validFrom,
    lastDay,
    saidBy: 'Teamleder',
    note: null,
  };
  return desk.api.call(by, stateFact, { params: { offerId }, body });
}
async function undo(by: Caller, entryId: string, offerId = acuteTeam) {
  const { version } = await look(offerId);
  return desk.api.call(by, undoFact, {
    params: { offerId },
    body: { commandId: commandId(), expectedVersion: version, entryId },
  });
}
const factOf = ({ facts }: RegisterOffer, fact: string, key = '') =>
  facts.find(({ said }) => said.fact === fact && said.key === key);
const tell = async () => {
  const { rows } = await desk.api.admin.query(
    `SELECT type, data FROM (SELECT type, data, id AS n FROM leon.outbox UNION ALL SELECT type, data, position FROM leon.stream_event) e
     WHERE type = 'offer.changed' ORDER BY n`,
  );
  return rows.filter(({ data }) => data.id === acuteTeam).map(({ data }) => data);
};

describe('the municipality’s own manager', () => {
  test('says at which hours a competence is there, and every console is told', async () => {
    const told = (await tell()).length;
    const answer = await say(manager, {
      ...{ fact: 'competence', key: 'AKF-17' },
      value: { offered: true, authority: 'individual_order', hours: week('07:00-15:00') },
    });
    expect(answer.status).toBe(200);
    expect(factOf(answer.body, 'competence', 'AKF-17')?.origin).toMatchObject({
      ...{ kind: 'local', saidBy: 'Teamleder', by: 'Leder A' },
    });
    const [newest] = answer.body.history;
    expect(newest).toMatchObject({
      by: 'Leder A',
      before: { value: { offered: true } },
      stands: true,
      undoes: null,
    });
    const events = await tell();
    expect(events).toHaveLength(told + 1);
    const iv = events.at(-1).competences.find(({ code }: { code: string }) => code === 'AKF-17');
    expect(iv.hours.length).toBeGreaterThan(6);
  });

  test('undoes it, and what the file says counts again; undoes the undoing, and it is back', async () => {
    await say(manager, number('00 00 11 11'));
    const entry = (await look(acuteTeam)).history[0];
    const undone = await undo(manager, entry?.id ?? '');
    expect(undone.status).toBe(200);
    expect(factOf(undone.body, 'number')?.origin.kind).toBe('file');
    expect(undone.body.history).toMatchObject([
      { undoes: entry?.id, before: { value: '00 00 11 11' }, stands: true },
      { id: entry?.id, stands: false },
      {},
    ]);
    expect(await undo(manager, entry?.id ?? '')).toMatchObject({
      status: 409,
      body: { code: 'undo.not_possible' },
    });
    const back = await undo(manager, undone.body.history[0]?.id ?? '');
    expect(factOf(back.body, 'number')?.said.value).toBe('00 00 11 11');
  });

  test('says what counts from a later day: nobody is told yet', async () => {
    const told = (await tell()).length;
    const answer = await say(manager, number('00 00 22 22'), {
      validFrom: '2098-01-01',
      lastDay: '2098-01-31',
    });
    expect(answer.body.history[0]).toMatchObject({
      ...{ from: '2097-12-31T23:00:00.000Z', until: '2098-01-31T23:00:00.000Z' },
    });
    expect(factOf(answer.body, 'number')?.said.value).not.toBe('00 00 22 22');
    expect(await tell()).toHaveLength(told);
  });

  test.each<[string, RegisterFact, Saying, number, string]>([
    ['what would end before it begins', number('00 11'), { lastDay: '2020-01-01' }, 400, 'request.invalid'],
    [
      'a competence that the vocabulary does not have',
      { fact: 'competence', key: 'AKF-99', value: { offered: false } },
      {},
      ...([400, 'request.invalid'] as const),
    ],
    [
      'equipment that the vocabulary does not have',
      { fact: 'equipment', key: '', value: ['flying-carpet'] },
      {},
      ...([400, 'request.invalid'] as const),
    ],
    [
      'what somebody else has changed since',
      number('00 11'),
      { expectedVersion: 0 },
      409,
      'version.conflict',
    ],
    [
      'an offer that does not exist',
      number('00 11'),
      { offerId: offerIdOf('nowhere'), expectedVersion: 0 },
      404,
      'offer.not_found',
    ],
  ])('is refused %s', async (_what, said, given, status, code) => {
    expect(await say(manager, said, given)).toMatchObject({ status, body: { code } });
  });
});

describe('whose register it is', () => {
  test.each<[string, () => Caller, RegisterFact, OfferId, number]>([
    ['a manager of another municipality', () => neighbour, number('00 11'), acuteTeam, 403],
    ['a manager of this one, for the neighbour’s offers', () => manager, number('00 11'), otherTown, 403],
    ['a nurse of a desk', () => desk.nurse, number('00 11'), acuteTeam, 403],
    ['the unit that answers requests', () => desk.unit, number('00 11'), acuteTeam, 403],
    ['that unit, of how many it has staffed', () => desk.unit, staffing, acuteTeam, 200],
    ['another unit, of that', () => desk.otherUnit, staffing, acuteTeam, 403],
    ['a capacity registrant, of a number', () => registrant, number('00 11'), acuteTeam, 403],
    ['a capacity registrant, of how many are staffed', () => registrant, staffing, acuteTeam, 200],
    ['an administrator', () => administrator, number('00 00 33 33'), otherTown, 200],
  ])('%s', async (_who, by, said, offerId, status) => {
    const answer = await say(by(), said, { offerId });
    expect(answer.status).toBe(status);
  });

  test('row security refuses the same where no policy asked', async () => {
    const { accountId } = (neighbour as typeof desk.nurse).person;
    const insert = (role: string, organisation: string, fact: string) => `BEGIN;
      SELECT set_config('leon.kind', 'person', true), set_config('leon.role', '${role}', true),
        set_config('leon.organisation', '${organisation}', true), set_config('leon.account', '${accountId}', true);
      SET LOCAL ROLE leon_app; SET LOCAL search_path = leon;
      INSERT INTO register_entry (id, offer_id, seq, fact, key, valid, said_by, account_id, by_name)
        VALUES (gen_random_uuid(), '${acuteTeam}', 900000, '${fact}', '', '[,]', 'x', '${accountId}', 'x'); ROLLBACK`;
    const client = await desk.api.admin.connect();
    try {
      await client.query(insert('municipal_manager', 'kommune-0615', 'number'));
      await client.query(insert('receiving_unit', 'kommune-0615', 'staffing'));
      for (const [role, organisation, fact] of [
        ['municipal_manager', 'kommune-0746', 'number'],
        ['receiving_unit', 'kommune-0615', 'number'],
        ['receiving_unit', 'kommune-0746', 'staffing'],
        ['capacity_registrant', 'kommune-0615', 'number'],
      ] as const) {
        await expect(client.query(insert(role, organisation, fact))).rejects.toThrow('row-level security');
        await client.query('ROLLBACK');
      }
    } finally {
      client.release();
    }
  });

  test('nobody changes or takes away what was said', async () => {
    const client = await desk.api.admin.connect();
    try {
      for (const text of [`UPDATE leon.register_entry SET note = 'x'`, 'DELETE FROM leon.register_entry']) {
        await client.query('BEGIN; SET LOCAL ROLE leon_app');
        await expect(client.query(text)).rejects.toThrow('permission denied');
        await client.query('ROLLBACK');
      }
    } finally {
      client.release();
    }
  });
});

describe('an import of the region’s folder', () => {
  test('never overwrites what was said here, says so, and counts again once that is undone', async () => {
    const offerId = offerIdOf('akutteam-skanderborg');
    await say(neighbour, number('00 00 44 44'), { offerId });
    const folder = await mkdtemp(join(tmpdir(), 'leon-register-'));
    try {
      await cp(region, folder, { recursive: true });
      const file = join(folder, 'offers.csv');
      const text = await readFile(file, 'utf8');
      const line = text.split('\n').find((one) => one.startsWith('akutteam-skanderborg,')) ?? '';
      const cells = line
        .replace(/,00 [\d ]+,/, ',00 00 55 55,')
        .replace(',Akutteam Skanderborg,', ',Akutteam S,');
      await writeFile(file, text.replace(line, cells));
      const report = await importDirectory({ url: desk.api.database.adminUrl, folder });
      expect(report).toMatchObject({ issues: [], changed: 1 });
      expect(report.kept).toEqual([
        {
          offer: 'akutteam-skanderborg',
          fact: 'number',
          key: '',
          saidHere: '00 00 44 44',
          saidByFile: '00 00 55 55',
        },
      ]);
      const kept = await look(offerId);
      expect(factOf(kept, 'number')?.said.value).toBe('00 00 44 44');
      const undone = await undo(neighbour, kept.history[0]?.id ?? '', offerId);
      expect(factOf(undone.body, 'number')?.said.value).toBe('00 00 55 55');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('going through an offer', () => {
  const stateOf = async (by = manager) => {
    const { body } = await desk.api.call(by, listRegister, {});
    return body.offers.find((one) => one.offerId === acuteTeam);
  };
  const verify = async (by: Caller) =>
    desk.api.call(by, verifyOffer, {
      params: { offerId: acuteTeam },
      body: { commandId: commandId(), expectedVersion: (await look(acuteTeam)).version },
    });

  test('is due from the start, is said by name, and is due again after 90 days', async () => {
    expect((await stateOf())?.verification).toMatchObject({ lastAt: null, overdue: true });
    expect((await verify(neighbour)).status).toBe(403);
    expect((await verify(registrant)).status).toBe(200);
    expect((await stateOf())?.verification).toMatchObject({ overdue: false });
    const { admin } = desk.api;
    await admin.query(`UPDATE leon.register_verification SET verified_at = verified_at - interval '90 days'`);
    expect((await stateOf())?.verification.overdue).toBe(true);
  });

  test('the gap report names what is asked and not there, by day and by night', async () => {
    const offerId = offerIdOf('akutteam-lemvig');
    const { requirements, state } = await look(offerId, administrator);
    const iv = requirements.find(({ competence }) => competence === 'AKF-17');
    expect(iv).toMatchObject({ approved: true, day: 'yes', night: 'no' });
    expect(state.nightPercent).toBeLessThan(state.dayPercent ?? 0);
    expect(state.edition).toBe('2023');
    expect((await stateOf())?.mine).toBe(true);
    expect((await stateOf(neighbour))?.mine).toBe(false);
  });
});

test('every kind, competence, test and piece of equipment has a definition in both languages, and none is passed off as approved', async () => {
  const { body } = await desk.api.call(desk.nurse, getVocabulary, {});
  const defined = [...body.kinds, ...body.competences, ...body.tests, ...body.equipment];
  for (const one of defined) {
    expect(one.definitions.length, JSON.stringify(one)).toBeGreaterThan(0);
    for (const { da, en, approved } of one.definitions)
      expect([da !== '', en !== '', approved]).toEqual([true, true, false]);
  }
  const confirmed = body.requirements.filter(({ approved }) => approved);
  expect(
    new Set(
      confirmed.map(({ edition, competence, availability }) => `${edition} ${competence ?? availability}`),
    ),
  ).toEqual(new Set(['2023 AKF-17', '2023 AKF-18', '2023 round_the_clock']));
});

test('a year that is mistyped is refused and breaks nobody’s page of the offer', async () => {
  for (const given of [{ validFrom: '2260-01-01' }, { lastDay: '9999-12-31' }, { validFrom: '9999-12-31' }])
    expect(await say(manager, number('00 00 00 99'), given)).toMatchObject({ status: 400 });
  expect(await say(manager, number('00 00 00 99'), { validFrom: '2199-12-31' })).toMatchObject({
    status: 200,
  });
  expect((await desk.api.call(manager, getRegisterOffer, { params: { offerId: acuteTeam } })).status).toBe(
    200,
  );
});

test('who keeps nothing of an offer is not told which entries it has', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await undo(neighbour, unknown)).toMatchObject({ status: 403 });
  expect(await undo(manager, unknown)).toMatchObject({ status: 409, body: { code: 'undo.not_possible' } });
});

test('half a character in the words of an exception is refused as what it is', async () => {
  const value = { lastDay: '2026-12-03', hours: 'closed', reason: 'Kursus \ud800' };
  expect(await say(manager, { fact: 'hours_exception', key: '2026-12-02', value })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid' },
  });
});
