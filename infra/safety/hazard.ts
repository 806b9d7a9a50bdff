import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rowsOfCsv } from './csv.ts';

const Step = z.coerce.number().int().min(1).max(5);
const Text = z.string().min(3);

/** `controlled`: every control has its test · `partly`: more is needed, and the row says what · `open`: nothing stops it yet. */
const standings = ['controlled', 'partly', 'open'] as const;

const Hazard = z.strictObject({
  id: z.string().regex(/^H\d{2}$/),
  hazard: Text,
  cause: Text,
  harm: Text,
  severity: Step,
  likelihood: Step,
  standing: z.enum(standings),
  residual_likelihood: Step,
  residual: Text,
});
export type Hazard = z.infer<typeof Hazard>;

const Control = z.strictObject({ hazard: z.string(), control: Text, test: Text });
export type Control = z.infer<typeof Control>;

export interface HazardLog {
  readonly hazards: readonly Hazard[];
  readonly controls: readonly Control[];
}

/** `docs/safety/hazards.csv`: one row a hazard; `hazard-controls.csv`: one row a control, with the test that shows it. */
export function readHazardLog(folder: string): HazardLog {
  const rows = (name: string) => rowsOfCsv(readFileSync(join(folder, name), 'utf8'));
  return {
    hazards: z.array(Hazard).parse(rows('hazards.csv')),
    controls: z.array(Control).parse(rows('hazard-controls.csv')),
  };
}

export type Risk = 'low' | 'medium' | 'high';

/** The matrix of hazard-log.md: LEON's own, not approved by anybody. */
export function riskOf(severity: number, likelihood: number): Risk {
  const product = severity * likelihood;
  if (product >= 15) return 'high';
  return product >= 8 ? 'medium' : 'low';
}
