/** node hazards.ts: makes the table of docs/safety/hazard-log.md from its two CSV files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local/paths.ts';
import { readHazardLog } from './hazard.ts';
import { tableStart, withHazardTable } from './hazard-table.ts';

const folder = join(root, 'docs/safety');
const file = join(folder, 'hazard-log.md');
const document = readFileSync(file, 'utf8');
if (!document.includes(tableStart)) throw new Error(`${file} has no line “${tableStart}”`);
const log = readHazardLog(folder);
writeFileSync(file, withHazardTable(document, log));
process.stdout.write(`${log.hazards.length} hazards, ${log.controls.length} controls\n`);
