import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '@leon/infra/local/browser.ts';
import { defineConfig } from '@playwright/test';

const { executablePath, args, env } = await findBrowser();
const baseURL = process.env.LEON_BASE_URL;

const specs = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts') && !name.includes('node_modules'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));

const unsearched = specs.filter(({ text }) => text.includes('local/stack.ts'));
if (unsearched.length > 0)
  throw new Error(`${unsearched.map(({ name }) => name).join()}: start it by support/watched-stack.ts`);

/** Journeys with a LEON of their own, at an hour of its own or killed on the way: they take nobody's places, and run beside the others. */
const apart = specs
  .filter(({ text }) => /support\/(?:moved-clock|watched-stack)\.ts/.test(text))
  .map(({ name }) => `**/${name}`);

export default defineConfig({
  testDir: import.meta.dirname,
  projects: [
    { name: 'one-region', testMatch: '*.spec.ts', testIgnore: apart, workers: 1 },
    { name: 'own-leon', testMatch: apart, workers: 1 },
  ],
  globalSetup: join(import.meta.dirname, 'stack.setup.ts'),
  outputDir: join(import.meta.dirname, 'test-results'),
  timeout: 120_000,
  // A busy machine is slow and not wrong: what a journey asserts about time it measures itself.
  expect: { timeout: 20_000 },
  // The journeys of one region share it: two of them at a time would take each other's places.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.LEON_JOURNEY_REPORT
    ? [['list'], ['json', { outputFile: process.env.LEON_JOURNEY_REPORT }]]
    : [['list']],
  use: {
    ...(baseURL ? { baseURL } : {}),
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1600, height: 1000 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env },
  },
});
