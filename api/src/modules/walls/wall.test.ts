import { randomUUID } from 'node:crypto';
import {
  getWall,
  issueWallToken,
  listWallTokens,
  openWall,
  revokeWallToken,
} from '@leon/contracts/oversight/wall.routes.ts';
import { setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import type { Caller } from '../../testing/test-api.ts';
import { commandId, startTestDesk } from '../../testing/test-desk.ts';
import { createLoadTeller } from '../oversight/index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  const worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'leon-test' });
  await createLoadTeller(worker.db)();
  await worker.pool.end();
});
afterAll(() => desk.api.stop());

const issue = (by: Caller, name: string, at: string | null) =>
  desk.api.call(by, issueWallToken, { body: { name, desk: at } });
const revoke = (by: Caller, tokenId: string) =>
  desk.api.call(by, revokeWallToken, { params: { tokenId }, body: { commandId: commandId() } });

/** A screen that was opened with a secret: what its browser sends from then on. */
async function aWall(secret: string): Promise<Caller> {
  const opened = await desk.api.call({ headers: { authorization: `Bearer ${secret}` } }, openWall, {});
  expect(opened.status).toBe(200);
  const cookie = String(opened.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-leon-wall=[\w-]{43};.*HttpOnly; Secure; SameSite=Strict$/);
  return { headers: { cookie: cookie.split(';', 1)[0] ?? '' } };
}

test('a token is told once and kept as a hash; it opens a picture with figures and no name', async () => {
  const { body } = await issue(desk.coordinator, 'Tavlen i Horsens', 'horsens');
  const { rows } = await desk.api.admin.query('SELECT t::text AS all FROM leon.wall_token t');
  expect(JSON.stringify(rows)).not.toContain(body.secret);
  const listed = await desk.api.call(desk.coordinator, listWallTokens, {});
  expect(listed.body.tokens).toEqual([body.token]);
  expect(JSON.stringify(listed.body)).not.toContain(body.secret);

  const midt = await desk.api.signIn({ role: 'coordinator', desk: 'midt', name: 'Koordinator M' });
  const open = { commandId: commandId(), open: true, reason: 'Fuldt hus', until: null, expectedVersion: 0 };
  await desk.api.call(midt, setPeak, { params: { agreement: 'spids-midt' }, body: open });

  const picture = await desk.api.call(await aWall(body.secret), getWall, {});
  expect(picture).toMatchObject({
    status: 200,
    body: { desk: 'horsens', peaks: [{ agreement: 'spids-midt' }] },
  });
  expect(picture.body.loads.map((load) => load.desk)).toContain('horsens');
  for (const name of ['Koordinator', 'Visitator', 'Fuldt hus'])
    expect(JSON.stringify(picture.body)).not.toContain(name);
  const seen = await desk.api.call(desk.coordinator, listWallTokens, {});
  expect(seen.body.tokens[0]?.seenAt).not.toBeNull();
});

test('a wall’s cookie, and its secret, open no other route', async () => {
  const { body } = await issue(desk.coordinator, 'Tavle', 'horsens');
  const { headers } = await aWall(body.secret);
  const { paths = {} } = desk.api.app.swagger() as {
    paths?: Record<string, Record<string, { requestBody?: object }>>;
  };
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase() as 'GET',
      url: path.replaceAll(/\{[^}]+\}/g, randomUUID()),
    })),
  );
  const send = (route: (typeof routes)[number], key: Record<string, string>) =>
    desk.api.app.inject({
      ...{ ...route, headers: key },
      ...(route.method === 'GET' ? {} : { payload: { commandId: commandId() } }),
    });
  expect(routes.length).toBeGreaterThan(40);
  for (const route of routes) {
    const name = `${route.method} ${route.url}`;
    const byCookie = await send(route, headers);
    expect(byCookie.statusCode, name).toBe(name === 'GET /api/v1/wall' ? 200 : 401);
    // as a bearer token it is not the identity provider's either, which is away here where a machine may ask
    const bySecret = await send(route, { authorization: `Bearer ${body.secret}` });
    if (name === 'POST /api/v1/wall/session') expect(bySecret.statusCode).toBe(200);
    else expect([401, 503], name).toContain(bySecret.statusCode);
  }
});

test('a token that was taken back opens nothing, and the screens it had opened are dark at once', async () => {
  const { body } = await issue(desk.coordinator, 'Tavle', 'horsens');
  const wall = await aWall(body.secret);
  expect((await desk.api.call(wall, getWall, {})).status).toBe(200);
  const first = await revoke(desk.coordinator, body.token.id);
  expect(first.body.token).toMatchObject({ revokedBy: 'Koordinator C' });
  expect((await revoke(desk.coordinator, body.token.id)).body).toEqual(first.body);
  expect((await desk.api.call(wall, getWall, {})).status).toBe(401);
  const again = { headers: { authorization: `Bearer ${body.secret}` } };
  expect((await desk.api.call(again, openWall, {})).status).toBe(401);
  const { rows } = await desk.api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb->>'kind' AS kind FROM leon.journal_entry
     WHERE aggregate_type = 'wall' AND aggregate_id = $1 ORDER BY seq LIMIT 2`,
    [body.token.id],
  );
  expect(rows).toEqual([{ kind: 'wall.token_issued' }, { kind: 'wall.token_revoked' }]);
});

test('a coordinator keeps the walls of the own desk, an administrator all of them, nobody else any', async () => {
  const administrator = await desk.api.signIn({ role: 'administrator' });
  expect(await issue(desk.coordinator, 'Aarhus', 'aarhus')).toMatchObject({ status: 403 });
  expect(await issue(desk.coordinator, 'Regionen', null)).toMatchObject({ status: 403 });
  const { body } = await issue(administrator, 'Regionen', null);
  expect(await revoke(desk.coordinator, body.token.id)).toMatchObject({ status: 404 });
  for (const by of [desk.nurse, desk.unit]) {
    expect(await issue(by, 'Tavle', 'horsens')).toMatchObject({ status: 403 });
    expect(await desk.api.call(by, listWallTokens, {})).toMatchObject({ status: 403 });
  }
  expect(await revoke(administrator, body.token.id)).toMatchObject({ status: 200 });
});
