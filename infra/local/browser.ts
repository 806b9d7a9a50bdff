import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheDir, root } from './paths.ts';

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const definedIn = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Chromium's sandbox cannot be had as root. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const playwrightsOwn = async (): Promise<string | undefined> => {
  const { chromium } = createRequire(join(root, 'e2e/package.json'))('@playwright/test');
  const path: string = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <config></config>
</fontconfig>
`;

/** What importing the package changes in this process, and what would break others started from it. */
const touched = ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

/** Unpacks the Chromium that is an npm package, whole or not at all. */
const unpack = async (folder: string): Promise<void> => {
  const work = `${folder}-${process.pid}`;
  mkdirSync(work, { recursive: true });
  const before = touched.map((name) => [name, process.env[name]] as const);
  // The package decides on import what to unpack, and where.
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: work });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(work, { recursive: true, force: true });
  }
};

const packaged = async (env: NodeJS.ProcessEnv): Promise<Browser> => {
  const folder = join(cacheDir, 'chromium');
  if (!existsSync(folder)) await unpack(folder);
  // Without fonts of its own every text is invisible.
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfig(folder));
  return {
    executablePath: join(folder, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
    ],
    env: {
      ...definedIn(env),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: fonts,
      FONTCONFIG_PATH: folder,
      HOME: folder,
    },
  };
};

/** A Chromium for the journeys: the one asked for, the machine's, Playwright's, or the packaged one. */
export const findBrowser = async (env: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  const there = [env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const executablePath = there ?? (await playwrightsOwn());
  return executablePath ? { executablePath, args: rootArgs, env: definedIn(env) } : packaged(env);
};
