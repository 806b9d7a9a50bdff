import { defineConfig } from 'vitest/config';

const globalSetup = ['./infra/testing/global-setup.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'contracts', include: ['contracts/**/*.test.ts'] } },
      { test: { name: 'console', include: ['console/**/*.test.{ts,tsx}'] } },
      { test: { name: 'api', include: ['api/**/*.test.ts'], globalSetup } },
      { test: { name: 'worker', include: ['worker/**/*.test.ts'], globalSetup } },
      {
        test: {
          name: 'infra',
          include: ['infra/**/*.test.ts'],
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e-faults',
          include: ['e2e/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
