import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@leon/infra/local/fresh.ts';
import { startStack } from '@leon/infra/local/stack.ts';
import { expectNoCspReports } from './support/csp-reports.ts';
import { expectInvariants } from './support/invariants.ts';
import { expectNoLeaks } from './support/leaks.ts';

/**
 * One LEON with two api nodes for all journeys; what must always hold is checked when they are through. They find it in the environment:
 * LEON_BASE_URL (first node), LEON_API_URLS (both, by comma), LEON_OIDC_ISSUER, LEON_CLIENT_SECRETS (JSON).
 */
const setup = async (): Promise<() => Promise<void>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-journeys-'));
  const stack = await startStack({
    dataDir,
    apiNodes: 2,
    durable: false,
    say: (text) => process.stdout.write(`leon: ${text}\n`),
  });
  Object.assign(process.env, {
    LEON_BASE_URL: stack.urls.api[0],
    LEON_API_URLS: stack.urls.api.join(),
    LEON_OIDC_ISSUER: stack.urls.issuer,
    LEON_CLIENT_SECRETS: JSON.stringify(stack.clientSecrets),
  });
  return async () => {
    try {
      await expectInvariants(stack.urls.admin);
      await expectNoLeaks({ admin: stack.urls.admin, redis: stack.urls.redis, logs: join(dataDir, 'logs') });
      await expectNoCspReports(stack.urls.api);
    } finally {
      await stack.stop();
      if (!process.env.LEON_KEEP_DATA) removeData(dataDir);
    }
  };
};

export default setup;
