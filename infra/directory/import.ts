import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../local/paths.ts';

// The importer belongs to the api, which infra may start and never imports.
const child = spawn(
  process.execPath,
  [join(root, 'api/src/modules/directory/import.cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
