import { reportOwnUnit } from '@leon/contracts/fleet/own-unit.routes.ts';
import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let crew: SignedInPerson;
beforeAll(async () => {
  api = await startTestApi();
  crew = await api.signIn({ role: 'prehospital_crew', name: 'Ambulance A' });
});
afterAll(() => api.stop());

const at = Date.parse('2026-01-05T10:00:00Z');
const spot = (minute: number, status: 'available' | 'busy' = 'available') => ({
  lat: 56.3,
  lon: 10 + minute / 100,
  at: at + minute * 60_000,
  status,
});
const report = (by: SignedInPerson, positions: ReturnType<typeof spot>[]) =>
  api.call(by, reportOwnUnit, { body: { kind: 'ambulance', positions } });

test('of a batch the newest stands, a late one changes nothing, and nothing is journalled', async () => {
  expect((await report(crew, [spot(3, 'busy'), spot(1), spot(2)])).body).toEqual({ accepted: 1 });
  expect((await report(crew, [spot(2)])).body).toEqual({ accepted: 0 });
  const { rows } = await api.admin.query('SELECT unit, lon, status FROM leon.unit_position');
  expect(rows).toEqual([{ unit: 'Ambulance A', lon: 10.03, status: 'busy' }]);
  const journal = await api.admin.query('SELECT count(*)::int AS n FROM leon.journal_entry');
  expect(journal.rows[0].n).toBe(0);
});

test('nobody moves the unit of another, and only crews have one', async () => {
  const namesake = await api.signIn({ role: 'prehospital_crew', name: 'Ambulance A' });
  expect((await report(namesake, [spot(9)])).status).toBe(403);
  const doctor = await api.signIn({ role: 'on_call_doctor', name: 'Vagtlæge A' });
  expect((await report(doctor, [spot(9)])).status).toBe(403);
  const { rows } = await api.admin.query('SELECT lon FROM leon.unit_position');
  expect(rows).toEqual([{ lon: 10.03 }]);
});

test('a vehicle whose clock is hours ahead is shown as of now, and moves on with its next report', async () => {
  const feed = api.machine({ clientId: 'vehicles', scopes: ['positions'] });
  const told = async (ahead: number, lon: number, unit = 'Bil 7') => {
    const position = {
      unit,
      kind: 'ambulance',
      lat: 56,
      lon,
      at: Date.now() + ahead,
      status: 'busy',
    } as const;
    return (await api.call(feed, reportPositions, { body: { positions: [position] } })).body;
  };
  const kept = async (unit = 'Bil 7') => {
    const { rows } = await api.admin.query(
      `SELECT lon, abs(extract(epoch FROM leon.leon_now() - at)) < 60 AS "isNow" FROM leon.unit_position WHERE unit = $1`,
      [unit],
    );
    return rows[0];
  };
  const hours = 3 * 3_600_000;
  expect(await told(hours, 10.1)).toEqual({ accepted: 1 });
  expect(await kept()).toEqual({ lon: 10.1, isNow: true });
  expect(await told(hours, 10.2)).toEqual({ accepted: 1 });
  expect(await kept()).toEqual({ lon: 10.2, isNow: true });
  // one that is behind shows an age that is too old, never one that is too young
  await told(-hours, 10.3, 'Bil 8');
  expect(await kept('Bil 8')).toEqual({ lon: 10.3, isNow: false });
  const journal = await api.admin.query('SELECT count(*)::int AS n FROM leon.journal_entry');
  expect(journal.rows[0].n).toBe(0);
});
