import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@leon/infra/local/fresh.ts';
import { startStack } from '@leon/infra/local/stack.ts';
import { expectNoCspReports } from './support/csp-reports.ts';
import { expectInvariants } from './support/invariants.ts';
import { expectNoLeaks } from './support/leaks.ts';
import { startOutside } from './support/outside.ts';

/**
 * One LEON with two api nodes for all journeys; what must always hold is checked when they are through. They find it in the environment:
 * LEON_BASE_URL (first node), LEON_API_URLS (both, by comma), LEON_OIDC_ISSUER, LEON_CLIENT_SECRETS (JSON).
 */
const setup = async (): Promise<() => Promise<void>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-journeys-'));
  const outside = await startOutside();
  const stack = await startStack({
    dataDir,
    extraEnv: outside.env,
    apiNodes: 2,
    durable: false,
    say: (text) => process.stdout.write(`leon: ${text}\n`),
  });
  await outside.isTold(stack.urls.admin);
  Object.assign(process.env, {
    LEON_BASE_URL: stack.urls.api[0],
    LEON_API_URLS: stack.urls.api.join(),
    LEON_OIDC_ISSUER: stack.urls.issuer,
    LEON_CLIENT_SECRETS: JSON.stringify(stack.clientSecrets),
  });
  return async () => {
    try {
      await expectInvariants(stack.urls.admin);
      const { admin, redis, api: apis } = stack.urls;
      await expectNoLeaks({ admin, redis, logs: join(dataDir, 'logs'), apis, outside });
      await expectNoCspReports(stack.urls.api);
    } finally {
      await stack.stop();
      await outside.stop();
      if (!process.env.LEON_KEEP_DATA) removeData(dataDir);
    }
  };
};

export default setup;
