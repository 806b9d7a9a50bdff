import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../local/paths.ts';
import { verdictOf } from './advisories.ts';

/** Exit codes: 0 nothing is known · 1 something is · 2 nobody could be asked, which is no pass. */
const { packageManager } = z
  .object({ packageManager: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const output = await new Promise<string>((done) => {
  const given = ['--yes', packageManager, 'audit', '--prod', '--json'];
  execFile('npx', given, { cwd: root, timeout: 120_000, maxBuffer: 64e6 }, (_error, stdout, stderr) =>
    done(stdout.trim() === '' ? stderr : stdout),
  );
});
const verdict = verdictOf(output);
if (!verdict.asked) {
  console.log(`NOT ASKED: ${verdict.why}`);
  console.log('Known weaknesses were not looked up. Hold `pnpm sbom` against a database before a release.');
  process.exitCode = 2;
} else {
  for (const line of verdict.found) console.log(line);
  console.log(`${verdict.found.length} known weaknesses in what is delivered`);
  process.exitCode = verdict.found.length === 0 ? 0 : 1;
}
