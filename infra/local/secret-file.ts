import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a file only its owner can read; makes it on first use. */
export const keptFile = (file: string, make: () => string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const content = make();
  writeFileSync(file, content, { mode: 0o600 });
  return content;
};

/** Overwrites a file only its owner can read. */
export const privateFile = (file: string, content: string): string => {
  writeFileSync(file, content, { mode: 0o600 });
  return file;
};

export const newPassword = (): string => randomBytes(24).toString('base64url');
