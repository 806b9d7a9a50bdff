import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setCitizen } from '@leon/contracts/calls/case.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBareCase, commandId, startTestDesk } from '../testing/test-desk.ts';

const dist = mkdtempSync(join(tmpdir(), 'leon-training-'));
let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  writeFileSync(join(dist, 'index.html'), '<html data-instance="__LEON_INSTANCE__">');
  desk = await startTestDesk({ LEON_TRAINING: '1', CONSOLE_DIST: dist });
}, 60_000);
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
  expect((await desk.api.app.inject('/visitation')).body).toContain('data-instance="training"');
});
