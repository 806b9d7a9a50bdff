import { openOnlyTo, refuseOtherInstance, withSecretFiles } from '@leon/api/application.ts';
import { readConfig } from './config.ts';
import { destinationsOf } from './destinations.rules.ts';
import { logLine } from './log.ts';
import { isConnectionTrouble } from './queue.ts';
import { startWorker } from './start-worker.ts';

/** Time for what is under way to end after SIGTERM; then the process ends all the same. */
const drainMs = 10_000;

process.on('unhandledRejection', (error) => {
  if (isConnectionTrouble(error)) return;
  logLine('ALARM the worker ends', error);
  process.exit(1);
});

const config = readConfig(withSecretFiles(process.env));
openOnlyTo(destinationsOf(config), (place) =>
  logLine('ALARM a connection to no listed place was refused', new Error(place)),
);
await refuseOtherInstance(config.databaseUrl, config.training ?? false);
const worker = startWorker(config, logLine);
logLine('worker runs');

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), drainMs).unref();
  await worker.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
