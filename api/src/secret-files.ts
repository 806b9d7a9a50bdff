import { readFileSync } from 'node:fs';

/** What a vault keeps: each may be given as a file instead, `NAME_FILE`, which a vault's agent or the system mounts. */
const secrets = [
  'APP_DATABASE_URL',
  'WORKER_DATABASE_URL',
  'REDIS_URL',
  'OIDC_CLIENT_SECRET',
  'LEON_KEYS',
  'SMTP_URL',
  'WEBHOOK_SECRET',
  'PUSH_PRIVATE_KEY',
] as const;

/** The environment with every secret that lies in a file read from there; both at once is a mistake that is named. */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = { ...env };
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Error(`Configuration: ${name} and ${name}_FILE are both set`);
    given[name] = readSecret(name, file);
  }
  return given;
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`Configuration: the file of ${name}_FILE cannot be read`);
  }
}
