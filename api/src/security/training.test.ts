import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setCitizen } from '@leon/contracts/calls/case.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBareCase, commandId, startTestDesk } from '../testing/test-desk.ts';

const dist = mkdtempSync(join(tmpdir(), 'leon-training-'));
let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  writeFileSync(
    join(dist, 'index.html'),
    '<html data-instance="__LEON_INSTANCE__"><head><title>LEON</title></head></html>',
  );
  writeFileSync(join(dist, 'leon.webmanifest'), '{ "name": "LEON", "short_name": "LEON" }');
  desk = await startTestDesk({ LEON_TRAINING: '1', CONSOLE_DIST: dist });
});
afterAll(async () => {
  await desk.api.stop();
  rmSync(dist, { recursive: true });
});

test('a training instance takes invented citizens and refuses a number that somebody may have', async () => {
  const { api, nurse } = desk;
  const { id: caseId, version } = await aBareCase(api, nurse);
  const say = (cpr: string) =>
    api.call(nurse, setCitizen, {
      params: { caseId },
      body: { commandId: commandId(), expectedVersion: version, cpr },
    });
  expect((await say('111111-1118')).body).toMatchObject({ code: 'citizen.synthetic_only' });
  expect((await say('251248-4916')).status).toBe(200);
});

test('a training instance says so on every page', async () => {
  const { body } = await desk.api.app.inject('/visitation');
  expect(body).toContain('data-instance="training"');
  expect(body).toContain('<title>ØVELSE · TRAINING – LEON</title>');
});

test('LEON of a training instance has another name among the programs of a device', async () => {
  const { headers, body } = await desk.api.app.inject('/leon.webmanifest');
  expect(headers['content-type']).toContain('application/manifest+json');
  expect(JSON.parse(body)).toEqual({
    name: 'LEON ØVELSE · TRAINING',
    short_name: 'LEON ØVELSE · TRAINING',
  });
});
