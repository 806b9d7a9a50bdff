import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@leon/infra/local/paths.ts';
import { hostileText } from '@leon/infra/testing/hostile-texts.ts';

/** As whoever keeps the register does it: the folder, one row more, the importer. */
export async function importRow(databaseUrl: string, file: string, row: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leon-register-'));
  try {
    cpSync(join(root, 'infra/regions/midtjylland'), folder, { recursive: true });
    appendFileSync(join(folder, file), `${row}\n`);
    const importer = join(root, 'api/src/modules/directory/import.cli.ts');
    await promisify(execFile)(process.execPath, [importer, folder], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const hostileOfferName = hostileText(150, 1);

/** Acute places of Viborg's whose name and label are texts of the corpus. */
export const importHostileOffer = (take: (file: string, row: string) => Promise<void>): Promise<void> => {
  const name = cell(hostileOfferName);
  const known = [
    'opdigtet-navn',
    'municipal_place',
    'L4',
    name,
    'akutpladser-viborg',
    'kommune-0791',
    '0791',
  ];
  const rest =
    ',citizen_to_offer,beds,acute-place-extended,,,always,07:45 14:45 22:45,own_gp hospital,,,no,yes,no';
  return take('offers.csv', `${known.join()},${rest},00 00 99 99,,${name},yes,,`);
};
