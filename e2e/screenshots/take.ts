/** `pnpm screenshots [folder]`: pictures of the screens in both themes, from a LEON of its own with simulated calls. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '@leon/infra/local/browser.ts';
import { startStack } from '@leon/infra/local/stack.ts';
import { type Browser, chromium, type Page } from '@playwright/test';
import { needs, placeCitizen } from '../support/nurse.ts';
import { signIn } from '../support/people.ts';

const folder = resolve(process.argv[2] ?? 'docs/images');
const themes = { day: 'light', night: 'dark' } as const;

async function screen(
  browser: Browser,
  origin: string,
  who: string,
  size: { width: number; height: number },
  theme: keyof typeof themes,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    colorScheme: themes[theme],
    reducedMotion: 'reduce',
    baseURL: origin,
  });
  const page = await context.newPage();
  await signIn(page, who, origin);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${name}\n`);
}

mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'leon-screenshots-'));
const stack = await startStack({
  dataDir,
  simulator: true,
  durable: false,
  extraEnv: { SIMULATOR_SPEED: '20' },
  say: (text) => process.stdout.write(`leon: ${text}\n`),
});
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const [origin = ''] = stack.urls.api;
  const desk = { width: 1440, height: 900 };
  const nurse = await screen(browser, origin, 'Visitator A', desk, 'day');
  await nurse
    .getByRole('button', { name: /^Tag (sagen )?\d+$/ })
    .nth(2)
    .waitFor({ timeout: 120_000 });
  await take(nurse, 'queue-day');
  await nurse.keyboard.press('F2');
  await placeCitizen(nurse, 'Viborg');
  await needs(nurse, 'iv-medicin', 'CRP', 'TOBS');
  await nurse
    .getByRole('textbox', { name: 'Situation' })
    .fill('Feber og hoste siden i går, RF 22, SpO2 93 luft, BT 128/70, P 98, Tp 38,6. Vågen og klar.');
  await nurse.getByRole('button', { name: /^Vælg 1 / }).waitFor();
  await nurse.getByText('gemt', { exact: true }).first().waitFor();
  await take(nurse, 'workspace-day');
  await nurse.setViewportSize({ width: 1920, height: 1080 });
  await take(nurse, 'workspace-day-1920');
  await nurse.setViewportSize(desk);
  await nurse.getByRole('button', { name: 'Skift til nat' }).click();
  await take(nurse, 'workspace-night');
  for (const theme of ['day', 'night'] as const) {
    const unit = await screen(browser, origin, 'Akutteam Viborg', { width: 768, height: 1024 }, theme);
    await unit.getByRole('article').first().waitFor();
    await take(unit, `unit-${theme}`);
    const coordinator = await screen(browser, origin, 'Koordinator A', desk, theme);
    await coordinator.getByRole('link', { name: 'Overblik' }).click();
    await coordinator.getByRole('row').nth(5).waitFor();
    await take(coordinator, `overview-${theme}`);
    await take(await screen(browser, origin, 'Administrator', desk, theme), `administration-${theme}`);
  }
} finally {
  await browser.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
