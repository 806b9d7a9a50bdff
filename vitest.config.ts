import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A busy machine is slow and not wrong: what a test asserts about time it measures itself.
const patient = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

const servers = {
  globalSetup: ['./infra/testing/global-setup.ts'],
  ...patient,
};

export default defineConfig({
  test: {
    // half of what a test takes is the database's time, and some only wait: one more than there are cores leaves none idle
    maxWorkers: availableParallelism() + 1,
    // isolate: a process per file costs more than these tests; whatever they keep they keep to themselves
    projects: [
      {
        test: { name: 'contracts', isolate: false, include: ['contracts/**/*.test.ts'], ...patient },
      },
      {
        test: {
          name: 'console',
          isolate: false,
          include: ['console/**/*.test.{ts,tsx}'],
          ...patient,
        },
      },
      { test: { name: 'api', isolate: false, include: ['api/**/*.test.ts'], ...servers } },
      // one after the other the last files of each would leave a core idle
      {
        test: {
          name: 'worker and infra',
          include: ['worker/**/*.test.ts', 'infra/**/*.test.ts'],
          ...servers,
        },
      },
      {
        test: {
          name: 'e2e-faults',
          include: ['e2e/faults/**/*.test.ts'],
          ...patient,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
