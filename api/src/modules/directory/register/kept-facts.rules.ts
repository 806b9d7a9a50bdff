import { type DirectoryState, isInForce } from '../directory-state.ts';
import { fileFact } from './file-facts.rules.ts';
import type { SpokenFact } from './local-entry.ts';
import { instantIn } from './standing.rules.ts';

/** Something said here that still counts although an import brought other words of the same thing. */
export interface KeptFact {
  readonly offer: string;
  readonly fact: string;
  readonly key: string;
  readonly saidHere: unknown;
  readonly saidByFile: unknown;
}

/** What is said here and goes on counting over what an import changed at `at`. */
export function keptFacts(
  before: DirectoryState,
  after: DirectoryState,
  facts: readonly SpokenFact[],
  at: number,
): KeptFact[] {
  const counting = facts.filter(({ to }) => to === null || at < to);
  return counting.flatMap(({ offer, said, ...period }) => {
    const moment = Math.max(at, instantIn({ from: period.from, to: period.to }));
    const fileSays = (state: DirectoryState): unknown => {
      const row = state.offers.find((one) => one.code === offer && isInForce(one, moment));
      return row === undefined ? null : fileFact(state, row, said, moment).said.value;
    };
    const saidByFile = fileSays(after);
    return JSON.stringify(fileSays(before)) === JSON.stringify(saidByFile)
      ? []
      : [{ offer, fact: said.fact, key: said.key, saidHere: said.value, saidByFile }];
  });
}
