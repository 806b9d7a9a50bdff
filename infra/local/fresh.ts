import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { clearPostgres, portInUse } from './postgres.ts';

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Two LEONs on one data folder would take each other's ports and files. */
export const refuseIfRunning = async (dataDir: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const port = portInUse(join(dataDir, 'postgres'), env);
  if (port && (await answers(port))) throw new Error(`A LEON is running on ${dataDir}. Stop it first.`);
};

/** Deletes a data folder that no LEON uses. */
export const removeData = (dataDir: string, env: NodeJS.ProcessEnv = process.env): void => {
  clearPostgres(join(dataDir, 'postgres'), env);
  rmSync(dataDir, { recursive: true, force: true });
};

/** Deletes everything LEON kept in a data folder. Refuses while a LEON uses it. */
export const startOver = async (dataDir: string, env: NodeJS.ProcessEnv): Promise<void> => {
  if (env.DATABASE_URL) {
    throw new Error(
      'DATABASE_URL names a server of yours: drop the database yourself, then start without --fresh.',
    );
  }
  await refuseIfRunning(dataDir, env);
  removeData(dataDir, env);
};
