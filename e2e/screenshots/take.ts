/**
 * `pnpm screenshots <folder>`: every screen and state by day and night, at 1440×900 and 1920×1080, those of crews and doctors
 * on call at 390×844 and 768×1024, those of a ward at 768×1024, 1024×768 and 1440×900, from a LEON of its own.
 * With words after the folder: the scenes alone whose name holds one of them. Without a folder: the pictures of the README, to docs/images.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '@leon/infra/local/browser.ts';
import { startStack } from '@leon/infra/local/stack.ts';
import { chromium } from '@playwright/test';
import pg from 'pg';
import { machines } from '../support/machines.ts';
import { signIn } from '../support/people.ts';
import { importRow } from '../support/register.ts';
import { areaScenes } from './area-scenes.ts';
import { camera } from './camera.ts';
import { crewScenes } from './crew-scenes.ts';
import { crewStateScenes } from './crew-state-scenes.ts';
import { deskScenes } from './desk-scenes.ts';
import { doctorScenes } from './doctor-scenes.ts';
import { managerScenes } from './manager-scenes.ts';
import { moduleScenes } from './module-scenes.ts';
import { nurseScenes } from './nurse-scenes.ts';
import { ownershipScenes } from './ownership-scenes.ts';
import { pageScenes } from './page-scenes.ts';
import { placementScenes } from './placement-scenes.ts';
import { roleScenes } from './role-scenes.ts';
import { sessionScenes } from './session-scenes.ts';
import { everybodyReports, type Stage } from './stage.ts';
import { trainingScenes } from './training-scenes.ts';
import { unitScenes } from './unit-scenes.ts';

/** The scenes and the pictures of the README. */
const ofReadme = {
  scenes: [
    'ringing and alarms',
    'a filled form and every small panel',
    'from a reservation to the hand-over',
  ],
  pictures: new Set(['case-day-1440', 'case-night-1440', 'queue-ringing-day-1440', 'unit-day-1440']),
};
const [folder, ...parts] = process.argv.slice(2);
const pictures = resolve(folder ?? 'docs/images');
const isAskedFor = (name: string) => parts.length === 0 || parts.some((part) => name.includes(part));

const dataDir = mkdtempSync(join(tmpdir(), 'leon-screenshots-'));
const stack = await startStack({
  dataDir,
  durable: false,
  say: (text) => process.stdout.write(`leon: ${text}\n`),
});
const owner = new pg.Client({ connectionString: stack.urls.admin });
await owner.connect();
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const [origin = ''] = stack.urls.api;
  const feed = machines({ apiUrl: origin, issuer: stack.urls.issuer, secrets: stack.clientSecrets });
  const stage: Omit<Stage, 'person'> = {
    origin,
    feed,
    shoot: camera(pictures, folder === undefined ? ofReadme.pictures : null),
    later: async (by) => {
      await owner.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);
    },
    at: async (by, format) => {
      const { rows } = await owner.query<{ text: string }>(
        `SELECT to_char((leon.leon_now() + $1::interval) AT TIME ZONE 'Europe/Copenhagen', $2) AS text`,
        [by, format],
      );
      return rows[0]?.text ?? '';
    },
    importRow: (file, row) => importRow(stack.urls.admin, file, row),
  };
  await everybodyReports(feed);
  for (const [name, play] of [
    ...deskScenes,
    ...placementScenes,
    ...nurseScenes,
    ...ownershipScenes,
    ...areaScenes,
    ...pageScenes,
    ...crewScenes,
    ...crewStateScenes,
    ...doctorScenes,
    ...managerScenes,
    ...sessionScenes,
    ...unitScenes,
    ...roleScenes,
    ...moduleScenes,
    ...trainingScenes,
  ]) {
    if (folder === undefined ? !ofReadme.scenes.includes(name) : !isAskedFor(name)) continue;
    const context = () =>
      browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        baseURL: origin,
      });
    try {
      await play({
        ...stage,
        person: async (who) => {
          const page = await (await context()).newPage();
          page.setDefaultTimeout(30_000);
          await signIn(page, who, origin);
          return page;
        },
      });
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
      // what everybody saw when it ended
      for (const [nth, page] of browser
        .contexts()
        .flatMap((used) => used.pages())
        .entries())
        await page.screenshot({ path: join(pictures, `failed-${name}-${nth}.png`) });
    }
    for (const used of browser.contexts()) await used.close();
  }
} finally {
  await browser.close();
  await owner.end();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
