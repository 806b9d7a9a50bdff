import { parseKeys } from '../db/keys.ts';
import { reseal } from './reseal.ts';

const { DATABASE_URL: url, LEON_KEYS: text } = process.env;
if (!url || !text) {
  console.error(`usage: DATABASE_URL=… LEON_KEYS=… pnpm keys:rotate
  1. add the new key to LEON_KEYS on every node, still with the old one as "current"; restart them
  2. make the new one "current" on every node; restart them
  3. run this with the same LEON_KEYS, again until it says that nothing was left; then the old key may go`);
  process.exit(2);
}
const keys = parseKeys(text);
const done = await reseal(url, keys);
for (const { table, seen, resealed } of done)
  console.log(`  ${table}: ${resealed} of ${seen} sealed anew with "${keys.current}"`);
const left = done.reduce((sum, { resealed }) => sum + resealed, 0);
console.log(
  left === 0
    ? '  nothing was left under another key'
    : '  run it once more: somebody may have written meanwhile',
);
