import { refuseOtherInstance } from '../../db/instance.ts';
import { importDirectory } from './import-directory.ts';

const [folder] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
if (!folder || !url) {
  console.error('usage: DATABASE_URL=… pnpm directory:import <folder>');
  process.exit(2);
}
const { LEON_DEMO, LEON_TRAINING } = process.env;
// What training alone takes in never reaches a database with real citizens.
if (LEON_TRAINING === '1') await refuseOtherInstance(url, true);
const report = await importDirectory({
  url,
  folder,
  demonstration: LEON_DEMO === '1' || LEON_TRAINING === '1',
});
for (const { file, line, reason } of report.issues) console.error(`  ${file}:${line}: ${reason}`);
for (const { file, row } of report.vanished)
  console.log(
    `  ${file}: row "${row}" is no longer in the folder; it stays in force until it is given a valid_to`,
  );
for (const { offer, fact, key, saidHere, saidByFile } of report.kept)
  console.log(
    `  ${offer}: ${[fact, key].join(' ').trim()} was stated in LEON and stays ${JSON.stringify(saidHere)}; the folder now says ${JSON.stringify(saidByFile)}`,
  );
if (report.issues.length > 0) {
  console.error(`  nothing imported: ${report.issues.length} row(s) to correct`);
  process.exit(1);
}
console.log(
  `  directory revision ${report.revision}: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.vanished.length} vanished`,
);
