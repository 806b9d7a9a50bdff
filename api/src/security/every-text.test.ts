import { getCase } from '@leon/contracts/calls/case.routes.ts';
import { caseFields } from '@leon/contracts/calls/case-field.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { withoutHidden } from '@leon/contracts/hidden-characters.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import { allRoutes } from '@leon/infra/testing/all-routes.ts';
import { textPlaces } from '@leon/infra/testing/hostile-input.ts';
import { writeHostileSurroundings } from '@leon/infra/testing/hostile-surroundings.ts';
import { mark } from '@leon/infra/testing/hostile-texts.ts';
import { writeHostileCases } from '@leon/infra/testing/hostile-world.ts';
import type { Speaker } from '@leon/infra/testing/hostile-writer.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Caller } from '../testing/test-api.ts';
import { acutePlaces, acuteTeam, commandId, reportFree, startTestDesk } from '../testing/test-desk.ts';
import { horsens } from '../testing/two-sides.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let desk: Awaited<ReturnType<typeof startTestDesk>>;
/** Whoever may ask for something that takes no more than its own words. */
let everybody: readonly Speaker[];
let world: Awaited<ReturnType<typeof writeHostileCases>>;

const speaker =
  (by: Caller): Speaker =>
  async (route, call) => {
    const { status, body } = await desk.api.call(by, route, call as never);
    const { code = 'unknown' } = body as { code?: string };
    return status === 200 ? { code: null, reply: body as never } : { code, reply: null };
  };

beforeAll(async () => {
  desk = await startTestDesk();
  const { api, nurse, unit, elsewhere, telephone, feed } = desk;
  await reportFree(api, feed, acutePlaces, 20);
  const team = { commandId: commandId(), offerId: acuteTeam, status: 'now', source: 'feed' } as const;
  await api.call(feed, reportCapacity, { body: team });
  const organisation = 'kommune-0615';
  const doctor = await api.signIn({ role: 'on_call_doctor' });
  const { rows } = await api.admin.query<{ now: Date }>('SELECT leon.leon_now() AS now');
  const at = { desk: 'horsens', now: rows[0]?.now.toISOString() ?? '' };
  const where = { position: horsens.position, municipality: horsens.municipality, offerId: acutePlaces };
  world = await writeHostileCases({
    ...{ ...at, where, telephoned: acuteTeam, doctorId: doctor.person.accountId },
    nurse: speaker(nurse),
    doctor: speaker(doctor),
    unit: speaker(unit),
    crew: speaker(await api.signIn({ role: 'prehospital_crew', organisation: 'region-midtjylland' })),
    telephone: speaker(telephone),
  });
  const auditor = speaker(await api.signIn({ role: 'auditor' }));
  everybody = [speaker(nurse), speaker(unit), auditor, speaker(await api.signIn({ role: 'administrator' }))];
  await writeHostileSurroundings(world.writer, {
    ...{ ...at, where, telephoned: acuteTeam, caseNumber: world.placed.number },
    nurse: speaker(nurse),
    coordinator: speaker(await api.signIn({ role: 'coordinator', desk: 'midt' })),
    coordinated: 'midt',
    keeper: speaker(await api.signIn({ role: 'municipal_manager', organisation })),
    auditor,
    elsewhere: speaker(elsewhere),
    vehicles: speaker(api.machine({ clientId: 'vehicles', scopes: ['positions'] })),
    agreement: 'spids-midt',
  });
});
afterAll(() => desk.api.stop());

/** `saveField` takes anything by its shape: what a field takes, its own shape says. */
const placesOf = (route: RouteContract): string[] => [
  ...textPlaces(route.body).map(({ path }) => `${route.name} ${path}`),
  ...(route.name === 'saveField'
    ? Object.entries(caseFields).flatMap(([field, shape]) =>
        textPlaces(shape).map(({ path }) => `saveField value.${[field, path].filter(Boolean).join('.')}`),
      )
    : []),
];

test('wherever anybody may write, the corpus was written and taken, or refused for its own reason', async () => {
  const routes = await allRoutes();
  const { written, refused, write } = world.writer;
  const isCovered = (place: string) => written.has(place) || refused.has(place);
  for (const route of routes.filter((one) => !placesOf(one).every(isCovered)))
    for (const by of everybody) await write(by, route).catch(() => undefined);
  const places = new Set(routes.flatMap(placesOf));
  expect(places.size).toBeGreaterThan(100);
  expect([...places].filter((place) => !isCovered(place))).toEqual([]);
  expect([...refused].toSorted()).toEqual([
    'correctCitizen cpr',
    'exportCitizenLog cpr',
    'ownAlarm occasion',
    'searchAccessLog cpr',
    'setCitizen cpr',
  ]);
});

test('no text is without end, and a case gives back what was written in it', async () => {
  const endless = (await allRoutes()).flatMap((route) =>
    textPlaces(route.body)
      .filter(({ most }) => most > 4_000)
      .map(({ path }) => `${route.name} ${path}`),
  );
  expect(endless).toEqual([]);
  const { body } = await desk.api.call(desk.nurse, getCase, { params: { caseId: world.placed.id } });
  const said = body.fields.find(({ field }) => field === 'situation')?.value;
  expect(said).toContain(`<script>`);
  expect(said).toContain(mark);
  expect(said).toBe(withoutHidden(String(said)));
});

test.each([
  ['Vagt \u202E38 ,11.11 .lk', 'Vagt 38 ,11.11 .lk'],
  ['a\u200Bb\uFEFFc\u2060d\u2066e\u2069', 'abcde'],
  ['ét\u2028to\u2029tre', 'ét\nto\ntre'],
  ['\u0007\u001B[2Jklar\u009B', '[2Jklar'],
  ['ét\tto\ntre\r\n', 'ét\tto\ntre\r\n'],
  ['Æble 👩‍⚕️ – ±2 °C', 'Æble 👩‍⚕️ – ±2 °C'],
])('of %j no character is kept that is not seen', (text, kept) => {
  expect(withoutHidden(text)).toBe(kept);
});
