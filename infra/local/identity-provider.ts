import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { clientSecrets } from './identity-provider/keys.ts';
import { type Child, supervise } from './supervise.ts';
import { waitFor } from './wait-for.ts';

export interface IdentityProvider {
  issuer: string;
  port: number;
  /** Secret per client id; empty when OIDC_ISSUER names a provider of someone else. */
  secrets: Record<string, string>;
  child?: Child;
  stop: () => Promise<void>;
}

export interface IdentityProviderOptions {
  dataDir: string;
  port?: number;
  logFile?: string;
  /** Where LEON is told that a session of the provider's has ended. */
  consoleUrl?: string;
  env?: NodeJS.ProcessEnv;
}

export const startIdentityProvider = async (options: IdentityProviderOptions): Promise<IdentityProvider> => {
  const env = options.env ?? process.env;
  if (env.OIDC_ISSUER) {
    const { port } = new URL(env.OIDC_ISSUER);
    return { issuer: env.OIDC_ISSUER, port: Number(port), secrets: {}, stop: async () => undefined };
  }
  const dataDir = resolve(options.dataDir);
  const port = options.port ?? (await freePort());
  const issuer = `http://127.0.0.1:${port}`;
  const secrets = clientSecrets(dataDir);
  const child = supervise({
    name: 'identity-provider',
    command: process.execPath,
    args: [join(import.meta.dirname, 'identity-provider/server.ts')],
    env: { ...env, PORT: String(port), IDENTITY_DATA: dataDir, CONSOLE_URL: options.consoleUrl },
    ...(options.logFile ? { logFile: options.logFile } : {}),
  });
  await waitFor(child, async () => {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
    if (!answer.ok) throw new Error(`identity provider answered ${answer.status}`);
  });
  return {
    issuer,
    port,
    secrets,
    child,
    stop: async () => {
      await child.stop();
    },
  };
};
