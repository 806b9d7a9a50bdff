import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../local/paths.ts';
import { createTestDatabase } from '../testing/database.ts';

const run = (folder: string, url: string) =>
  promisify(execFile)(process.execPath, ['infra/directory/import.ts', folder], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });

test('the command says what it did, and the second time that nothing was new', async () => {
  const database = await createTestDatabase();
  try {
    const first = await run('infra/regions/midtjylland', database.adminUrl);
    expect(first.stdout).toMatch(/directory revision 1: \d+ added, 0 changed, 0 unchanged, 0 vanished/);
    const second = await run('infra/regions/midtjylland', database.adminUrl);
    expect(second.stdout).toMatch(/directory revision 1: 0 added, 0 changed, \d+ unchanged, 0 vanished/);
  } finally {
    await database.drop();
  }
});

test('the command fails and names file and reason when a folder cannot be taken', async () => {
  const [database, empty] = await Promise.all([
    createTestDatabase(),
    mkdtemp(join(tmpdir(), 'leon-no-region-')),
  ]);
  try {
    const failed = await run(empty, database.adminUrl).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('offers.csv:0: is missing') });
  } finally {
    await Promise.all([database.drop(), rm(empty, { recursive: true })]);
  }
});
