import { loadavg } from 'node:os';
import type { Figure } from './figure.ts';
import { benchRank } from './rank.ts';

/** `--short` measures smaller worlds in less time, for every change; the goals are for the long form. */
export interface BenchOptions {
  readonly short: boolean;
  /** What is worth knowing beside the figures. */
  readonly say: (line: string) => void;
}

const benches: Readonly<Record<string, (options: BenchOptions) => Iterable<Figure>>> = {
  rank: benchRank,
};

const [, , ...words] = process.argv;
const flags = new Set(words.filter((word) => word.startsWith('--')));
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined || names.length === 0) {
  process.stderr.write(`usage: pnpm bench <${Object.keys(benches).join('|')}>… [--json] [--short]\n`);
  process.exit(2);
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const load = () =>
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;
let isMet = true;
for (const name of names) {
  say(`${name}: ${load()}`);
  for (const figure of benches[name]?.({ short: flags.has('--short'), say }) ?? []) {
    isMet &&= figure.ok;
    const { value, reference, ratio, goal, ok } = figure;
    process.stdout.write(
      flags.has('--json')
        ? `${JSON.stringify(figure)}\n`
        : `${ok ? 'ok ' : 'NOT'} ${figure.name}: ${value} beside ${reference}, ratio ${ratio} (goal ${goal})\n`,
    );
  }
  say(`${name}: ${load()}`);
}
// a short run on a busy machine informs and decides nothing
process.exitCode = isMet || flags.has('--short') ? 0 : 1;
