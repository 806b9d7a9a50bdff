import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNoCspReports } from './support/csp-reports.ts';
import { startWatchedStack } from './support/watched-stack.ts';

/**
 * One LEON with two api nodes for all journeys; what must always hold is checked when they are through. They find it in the environment:
 * LEON_BASE_URL (first node), LEON_API_URLS (both, by comma), LEON_OIDC_ISSUER, LEON_CLIENT_SECRETS (JSON), and LEON_SAID_FILE,
 * where all of them write down what they said of citizens.
 */
const setup = async (): Promise<() => Promise<void>> => {
  const notes = mkdtempSync(join(tmpdir(), 'leon-said-'));
  process.env.LEON_SAID_FILE = join(notes, 'said.jsonl');
  const stack = await startWatchedStack('journeys', {
    ...{ apiNodes: 2, durable: false },
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
      await stack.leave({ planted: true, before: () => expectNoCspReports(stack.urls.api) });
    } finally {
      rmSync(notes, { recursive: true, force: true });
    }
  };
};

export default setup;
