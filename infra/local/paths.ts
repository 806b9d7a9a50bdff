import { join, resolve } from 'node:path';

/** The folder of the checkout. */
export const root = resolve(import.meta.dirname, '../..');
/** What was fetched or unpacked once and may be deleted at any time. */
export const cacheDir = join(root, '.cache');
