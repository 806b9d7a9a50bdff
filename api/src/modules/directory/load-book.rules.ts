import type { LoadBook } from '@leon/contracts/oversight/load-rules.ts';
import { type DirectoryState, isInForce } from './directory-state.ts';
import { headOf } from './rules-in-force.rules.ts';

/** What load levels rest on, as in force at a moment (milliseconds since 1970). */
export function loadBookAt(state: DirectoryState, at: number): LoadBook {
  return {
    parameters: state['load-parameters']
      .filter((row) => isInForce(row, at))
      .map((row) => {
        const { desk, measure, busy, pressed, critical } = row;
        return { ...headOf(row), desk, measure, busy, pressed, critical };
      }),
    steps: state['load-levels']
      .filter((row) => isInForce(row, at))
      .map((row) => ({ ...headOf(row), desk: row.desk, level: row.level, fromPoints: row.from_points })),
    actions: state['load-actions']
      .filter((row) => isInForce(row, at))
      .map((row) => {
        const { name_en: nameEn, desk, level, place } = row;
        return { ...headOf(row), nameEn, desk, level, place };
      }),
  };
}
