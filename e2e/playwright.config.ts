import { join } from 'node:path';
import { findBrowser } from '@leon/infra/local/browser.ts';
import { defineConfig } from '@playwright/test';

const { executablePath, args, env } = await findBrowser();
const baseURL = process.env.LEON_BASE_URL;

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  globalSetup: join(import.meta.dirname, 'stack.setup.ts'),
  outputDir: join(import.meta.dirname, 'test-results'),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // The journeys share one region: two at a time would take each other's places.
  workers: 1,
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
