import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoAccounts, roleNames } from './demo-accounts.ts';
import { root } from './paths.ts';
import { startStack } from './stack.ts';
import { untilTold } from './until-told.ts';
import { wantedPort } from './wanted-port.ts';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
const dataDir = process.env.LEON_DATA ?? join(root, '.leon');
const say = (text: string): void => {
  process.stdout.write(`leon: ${text}\n`);
};

// Whoever read our output may be gone before us.
process.stdout.on('error', () => undefined);
const told = untilTold();
let ready = false;
// Before LEON is whole there is nothing to end in order: the reapers do it.
told.then((reason) => {
  if (ready) return;
  say(`stopping (${reason})`);
  process.exit(130);
});

say(`data in ${dataDir}${values.fresh ? ', starting over' : ''}`);
try {
  const port = wantedPort(process.env.PORT);
  const stack = await startStack({
    dataDir,
    fresh: values.fresh,
    simulator: process.env.LEON_SIMULATOR !== 'off',
    keepAlive: true,
    ...(port ? { port } : {}),
    say,
  });
  ready = true;
  say(`logs in ${join(dataDir, 'logs')}`);
  process.stdout.write(`LEON ready ${stack.urls.api[0]}\n`);
  if (!process.env.OIDC_ISSUER) {
    say('demo accounts, chosen at sign-in without a password:');
    for (const { name, role, deskCode, organisationCode } of demoAccounts) {
      say(`  ${name.padEnd(28)} ${roleNames[role]} (${deskCode ?? organisationCode})`);
    }
  }
  const lost = stack.postgres.exited().then(() => 'PostgreSQL ended by itself');
  const reason = await Promise.race([told, lost]);
  say(`stopping (${reason})`);
  const byItself = !stack.postgres.running();
  await stack.stop();
  say('stopped');
  process.exit(byItself ? 1 : 0);
} catch (error) {
  process.stderr.write(`leon: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
