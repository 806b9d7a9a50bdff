import { caseFields } from '@leon/contracts/calls/case-field.ts';
import { z } from 'zod';

/** Fields of a case whose name also stands for a code of the work, in rules and on lists. */
const ofTheWork: ReadonlySet<string> = new Set([
  ...['callerType', 'needs', 'observation', 'mobility', 'colour', 'doctorSameDay', 'pregnant', 'advice'],
  'neededTests',
]);

/** What is said of, or in the words of, a case's citizen: every field of a case, and what other parts of the contract call such. */
const citizenKeys: ReadonlySet<string> = new Set([
  ...Object.keys(caseFields).filter((field) => !ofTheWork.has(field)),
  ...['masked', 'placeLabel', 'question', 'thread', 'rechecks', 'addenda', 'record', 'citizen'],
  // a stored field, whatever its name
  'savedBy',
]);

interface Shape {
  readonly [key: string]: unknown;
}

/** Names of what a shape holds at any depth that is of a citizen. */
export function ofCitizen(shape: z.ZodType): string[] {
  const found = new Set<string>();
  const walk = (here: unknown): void => {
    if (typeof here !== 'object' || here === null) return;
    const { properties } = here as Shape;
    for (const name of Object.keys((properties as Shape | undefined) ?? {}))
      if (citizenKeys.has(name)) found.add(name);
    for (const value of Object.values(here)) walk(value);
  };
  walk(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' }));
  return [...found].toSorted();
}
