import { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import { OwnUnitKind, OwnUnitStatus } from '@leon/contracts/fleet/own-unit.routes.ts';
import { z } from 'zod';

/** What a crew's device remembers from day to day; nothing of a citizen. */
function remembered<S extends z.ZodType>(place: string, shape: S, otherwise: z.output<S>) {
  return {
    read: (): z.output<S> => {
      try {
        const parsed = shape.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
        return parsed.success ? parsed.data : otherwise;
      } catch {
        return otherwise;
      }
    },
    keep: (value: z.output<S>): void => {
      try {
        localStorage.setItem(place, JSON.stringify(value));
      } catch {
        // asked again next time
      }
    },
  };
}

/** The unit's own telephone. */
export const ownNumber = remembered('leon-crew-number', z.string(), '');
/** Ends of cases that the crew has said it has seen. */
export const seenEnds = remembered('leon-crew-seen', z.array(z.string()).max(50), []);
/** Problems to pick from without a line, as last told. */
export const knownProblems = remembered('leon-crew-problems', z.array(ProblemTemplate), []);
/** What the unit is, and the state it last said; null: it shares nothing. */
export const ownUnit = remembered(
  'leon-crew-unit',
  z.object({ kind: OwnUnitKind, status: OwnUnitStatus.nullable() }),
  { kind: 'ambulance', status: null },
);
