import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withSecretFiles } from './secret-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'leon-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a secret that a vault has put in a file is read from there, and from nowhere else', () => {
  const file = join(folder, 'client-secret');
  writeFileSync(file, 'hunter2\n');
  expect(withSecretFiles({ OIDC_CLIENT_SECRET_FILE: file, PORT_FILE: file })).toEqual({
    OIDC_CLIENT_SECRET: 'hunter2',
    OIDC_CLIENT_SECRET_FILE: file,
    PORT_FILE: file,
  });
  expect(() => withSecretFiles({ OIDC_CLIENT_SECRET_FILE: file, OIDC_CLIENT_SECRET: 'another' })).toThrow(
    'OIDC_CLIENT_SECRET and OIDC_CLIENT_SECRET_FILE are both set',
  );
  expect(() => withSecretFiles({ LEON_KEYS_FILE: join(folder, 'gone') })).toThrow(
    'the file of LEON_KEYS_FILE cannot be read',
  );
});
