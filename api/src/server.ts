import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDatabase } from './db/database.ts';
import { refuseOtherInstance } from './db/instance.ts';
import { parseKeys } from './db/keys.ts';
import { destinationsOf } from './destinations.rules.ts';
import { listenForMonitoring } from './http/monitoring.ts';
import { asLogLine, logBase, logLevels, logTime } from './log-line.ts';
import { createRoadEngine } from './modules/roads/index.ts';
import { openOnlyTo } from './outgoing.ts';
import { createSequencer } from './realtime/index.ts';
import { withSecretFiles } from './secret-files.ts';

/** Time for what is under way to end after SIGTERM; then the process ends all the same. */
const drainMs = 20_000;

const config = readConfig(withSecretFiles(process.env));
openOnlyTo(destinationsOf(config), (place) =>
  console.log(
    asLogLine({
      ...{ level: logLevels.error, time: logTime(), ...logBase('api'), place },
      msg: 'ALARM a connection to no listed place was refused',
    }),
  ),
);
const { APP_DATABASE_URL: url, LEON_TRAINING: training } = config;
await refuseOtherInstance(url, training);
const { db, pool } = createDatabase({ url, training, applicationName: 'leon-api' });
// A connection of its own: the picture moves on while commands fill the main pool.
const tail = createDatabase({
  url,
  training,
  applicationName: 'leon-api-streams',
  poolSize: 2,
});
const sequencer = createSequencer({ db: tail.db });
const roads = createRoadEngine({ url: config.ROAD_ENGINE_URL });
const services = {
  ...{ db, keys: parseKeys(config.LEON_KEYS), wakeSequencer: sequencer.wake, roads },
  training,
};
const { app, readiness } = await buildApp(services, config, sequencer);
const { MONITORING_PORT: port } = config;
const monitoring = port === undefined ? undefined : await listenForMonitoring(app, readiness, port);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  readiness.close();
  setTimeout(() => process.exit(1), drainMs).unref();
  // A connection that was busy when closing began would otherwise be kept alive for its next request.
  setInterval(() => app.server.closeIdleConnections(), 200).unref();
  await Promise.all([app.close(), monitoring?.close()]);
  await Promise.all([pool.end(), tail.pool.end()]);
  process.exit(0);
}
process.on('SIGTERM', () => void close());
process.on('SIGINT', () => void close());

await app.listen({ host: config.HOST, port: config.PORT });
