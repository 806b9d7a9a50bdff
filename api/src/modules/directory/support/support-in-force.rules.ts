import { confirmedSupport, type SupportStep, withdrawnAfter } from '@leon/contracts/rules/support-step.ts';
import type { DirectoryState } from '../directory-state.ts';

/**
 * The register with the module's switch as people left it. A withdrawal ends what is on for show as well; every step counts
 * as one more revision, so that the book of rules it makes has the higher version.
 */
export function withSupport(state: DirectoryState, steps: readonly SupportStep[]): DirectoryState {
  if (steps.length === 0) return state;
  const ended = state['decision-support'].map((row) => {
    const at = withdrawnAfter(steps, row.from ?? Number.NEGATIVE_INFINITY);
    return at === null || (row.to !== null && row.to <= at) ? row : { ...row, to: at };
  });
  return {
    ...state,
    revision: state.revision + steps.length,
    approvals: confirmedSupport(steps),
    'decision-support': ended,
  };
}
