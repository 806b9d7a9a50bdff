import { parseKeys } from '../db/keys.ts';
import { rehash } from './rehash.ts';
import { reseal } from './reseal.ts';

const { DATABASE_URL: url, LEON_KEYS: text } = process.env;
if (!url || !text) {
  console.error(`usage: DATABASE_URL=… LEON_KEYS=… pnpm keys:rotate
  A key that seals (an algorithm is a key's own: another algorithm is another key):
  1. add the new key to "keys" on every node, still with the old one as "current"; restart them
  2. make the new one "current" on every node; restart them
  3. run this with the same LEON_KEYS, again until it says that nothing was left; then the old key may go
  The look-up key:
  1. add the new one to "otherLookups" on every node, and the old one as "drafts" where that is not set; restart them
  2. make the new one "lookup" and put the old one into "otherLookups" on every node; restart them
  3. run this with the same LEON_KEYS, again until it says that nothing was left
  4. 30 days later, when no open case was begun before step 2, take the old one out of "otherLookups"`);
  process.exit(2);
}
const keys = parseKeys(text);
const done = await reseal(url, keys);
for (const { table, seen, resealed } of done)
  console.log(`  ${table}: ${resealed} of ${seen} sealed anew with "${keys.current}"`);
const { seen, rehashed, twice } = await rehash(url, keys);
console.log(`  citizen: ${rehashed} of ${seen} found by the look-up key for writing from now on`);
for (const id of twice) console.log(`  citizen ${id} is kept twice: the other row has its number`);
const left = done.reduce((sum, { resealed }) => sum + resealed, rehashed);
console.log(
  left === 0
    ? '  nothing was left under another key'
    : '  run it once more: somebody may have written meanwhile',
);
process.exitCode = twice.length > 0 ? 1 : 0;
