import { execFileSync, spawnSync } from 'node:child_process';

/** PostgreSQL refuses to run as root. How this machine lets it run. */
export type PostgresUser =
  | { kind: 'self'; prefix: readonly string[] }
  | { kind: 'other'; prefix: readonly string[]; uid: number; gid: number };

const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'] as const;

const idOf = (user: string, flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));

/** Root uses a user namespace; where that is forbidden (or LEON_POSTGRES_USER is set), another user. */
export const postgresUser = (env: NodeJS.ProcessEnv = process.env): PostgresUser => {
  if (process.getuid?.() !== 0) return { kind: 'self', prefix: [] };
  const wanted = env.LEON_POSTGRES_USER;
  if (!wanted && spawnSync(namespace[0], [...namespace.slice(1), 'true']).status === 0) {
    return { kind: 'self', prefix: namespace };
  }
  const user = wanted ?? 'nobody';
  return { kind: 'other', prefix: [], uid: idOf(user, '-u'), gid: idOf(user, '-g') };
};

export const canReach = (user: PostgresUser, path: string, mode: '-x' | '-w'): boolean =>
  user.kind === 'self' ||
  spawnSync('test', [mode, path], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;
