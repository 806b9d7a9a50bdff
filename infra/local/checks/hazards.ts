import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HazardLog, readHazardLog, riskOf } from '../../safety/hazard.ts';
import { withHazardTable } from '../../safety/hazard-table.ts';
import { referenceProblems } from '../../safety/test-reference.ts';
import { root } from '../paths.ts';
import type { Check } from './check.ts';

/** An emptied log has no missing test. */
const fewestHazards = 25;

const folder = join(root, 'docs/safety');

export function hazardProblems({ hazards, controls }: HazardLog, base = root): string[] {
  const ids = hazards.map(({ id }) => id);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...controls
      .filter(({ hazard }) => !ids.includes(hazard))
      .map(({ hazard }) => `there is no hazard ${hazard}`),
    ...hazards.flatMap((row) => {
      const controlled = controls.some(({ hazard }) => hazard === row.id);
      return [
        ...(controlled === (row.standing === 'open')
          ? [`${row.id} is ${row.standing}, and its controls say otherwise`]
          : []),
        ...(row.residual_likelihood > row.likelihood
          ? [`${row.id} is likelier after its controls than before`]
          : []),
        ...(row.standing === 'controlled' && riskOf(row.severity, row.residual_likelihood) === 'high'
          ? [`${row.id} is said to be controlled, and its risk is still high`]
          : []),
      ];
    }),
    ...referenceProblems(
      controls.map(({ test }) => test),
      base,
    ),
  ];
}

/** A file that is not there, a title that is not in its file, and a hazard that is said to be controlled by nothing. */
const planted: HazardLog = {
  hazards: [
    {
      ...{ id: 'H01', hazard: 'planted', cause: 'planted', harm: 'planted', residual: 'planted' },
      ...{ severity: 3, likelihood: 3, residual_likelihood: 1, standing: 'controlled' },
    },
    {
      ...{ id: 'H02', hazard: 'planted', cause: 'planted', harm: 'planted', residual: 'planted' },
      ...{ severity: 3, likelihood: 3, residual_likelihood: 1, standing: 'controlled' },
    },
  ],
  controls: [
    { hazard: 'H01', control: 'planted', test: 'e2e/not-there.spec.ts › it is safe' },
    { hazard: 'H01', control: 'planted', test: 'infra/local/checks/checks.test.ts › no such title' },
  ],
};

export const hazardCheck: Check = {
  name: 'hazards and their tests',
  run: async () => {
    const log = readHazardLog(folder);
    const document = readFileSync(join(folder, 'hazard-log.md'), 'utf8');
    return [
      ...(hazardProblems(planted).length === 3 ? [] : ['a planted control without its test was not noticed']),
      ...(log.hazards.length < fewestHazards ? [`only ${log.hazards.length} hazards are logged`] : []),
      ...hazardProblems(log),
      ...(withHazardTable(document, log) === document
        ? []
        : ['hazard-log.md is not made from its CSV files: `pnpm hazards`']),
    ];
  },
};
