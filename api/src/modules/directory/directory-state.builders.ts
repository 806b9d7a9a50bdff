import { directoryFileNames } from '@leon/contracts/directory/files.ts';
import type { DirectoryState } from './directory-state.ts';

/** A register that holds what is given and nothing else. */
export function aDirectory(given: Partial<DirectoryState>): DirectoryState {
  const empty = Object.fromEntries(directoryFileNames.map((name) => [name, []]));
  return { revision: 1, facts: [], approvals: [], ...empty, ...given } as DirectoryState;
}
