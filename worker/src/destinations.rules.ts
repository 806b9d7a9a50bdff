import { type Destination, httpsDestinations, listed } from '@leon/api/application.ts';
import type { WorkerConfig } from './config.ts';

/** Everything the worker may open a connection to. */
export const destinationsOf = ({
  databaseUrl,
  redisUrl,
  smtp,
  webhook,
  push,
}: WorkerConfig): Destination[] => [
  ...listed([databaseUrl, redisUrl, smtp?.url, webhook?.url]),
  ...httpsDestinations(push?.hosts ?? []),
];
