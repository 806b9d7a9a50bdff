import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findBrowser } from './browser.ts';

test('a Chromium is found on every machine, and looking for it changes nothing around us', async () => {
  const before = { ...process.env };
  const browser = await findBrowser({ PATH: process.env.PATH });
  expect(process.env).toEqual(before);
  const version = execFileSync(browser.executablePath, [...browser.args, '--version'], {
    env: browser.env,
    encoding: 'utf8',
  });
  expect(version).toMatch(/Chrom|Headless/);
});

test('the Chromium that was asked for wins', async () => {
  const browser = await findBrowser({ CHROMIUM_PATH: process.execPath });
  expect(browser.executablePath).toBe(process.execPath);
});
