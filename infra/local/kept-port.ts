import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { keptFile, privateFile } from './secret-file.ts';

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The port used last time, when it is still free: bookmarks and the issuer's address stay the same. */
export const keptPort = async (dataDir: string, name: string): Promise<number> => {
  const file = join(dataDir, 'ports', name);
  const fresh = await freePort();
  const kept = Number(keptFile(file, () => String(fresh)));
  if (kept === fresh || (await isFree(kept))) return kept;
  privateFile(file, String(fresh));
  return fresh;
};
