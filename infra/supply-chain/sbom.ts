/** node sbom.ts [file]: writes what LEON is made of as CycloneDX; without a file to .cache/sbom.cdx.json. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { cacheDir, root } from '../local/paths.ts';
import { buildBom } from './cyclonedx.ts';
import { installedPackages } from './installed-packages.ts';
import { readLockfile } from './lockfile.ts';

const [given] = process.argv.slice(2);
const file = given === undefined ? join(cacheDir, 'sbom.cdx.json') : resolve(given);
const product = z
  .object({ name: z.string(), version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const bom = buildBom(readLockfile(), installedPackages(), product);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`);
const delivered = bom.components.filter(({ scope }) => scope !== 'excluded').length;
process.stdout.write(`${file}: ${bom.components.length} packages, ${delivered} of them delivered\n`);
