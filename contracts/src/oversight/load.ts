import { z } from 'zod';
import { DeskCode, Instant } from '../ids.ts';
import { ruleFields } from '../rules/rule.ts';
import { ActionPlace, LoadLevel, LoadMeasure } from './load-rules.ts';

const count = z.int().min(0);
const { id, version, source, status } = ruleFields;

/** Minutes at which a wait moves on to the next band: the two of clock K1 (workflow edition 2026), and LEON's own third. */
export const waitingBandMinutes = [1, 2, 5] as const;

/** A desk in figures: nobody's name, no citizen, no case. */
export const DeskFigures = z.strictObject({
  waiting: count,
  /** Of those waiting: below 1 minute, below 2, below 5, longer. */
  waitingBands: z.tuple([count, count, count, count]),
  oldestSince: Instant.nullable(),
  /** Running clocks that are about to break, and those that have. */
  clocksSoon: count,
  clocksBroken: count,
  /** Being worked on: claimed and not yet handed over. */
  open: count,
  /** Visitators and visitation doctors whose session was used within the last quarter of an hour. */
  onDuty: count,
  requested: count,
  /** Requests near or past their deadline, and cases whose last request nobody answered. */
  unanswered: count,
  /** Municipal acute places of the desk's cluster: free beyond what is held, and how many are staffed where that is known. */
  places: z.strictObject({ offers: count, free: count, staffed: count, occupancy: count.nullable() }),
  teams: z.strictObject({ offers: count, now: count }),
  /** Counted offers of the cluster, and those whose figure is out of date or missing. */
  counted: count,
  notCurrent: count,
});
export type DeskFigures = z.infer<typeof DeskFigures>;

/** One measure as it counted: its value, its points and the rule they come from. */
export const LoadReason = z.strictObject({
  id,
  version,
  status,
  source,
  measure: LoadMeasure,
  /** Null: not known, and no points. */
  value: z.number().nullable(),
  points: z.int().min(0).max(3),
  thresholds: z.tuple([z.number(), z.number(), z.number()]),
});
export type LoadReason = z.infer<typeof LoadReason>;

export const NamedAction = z.strictObject({
  id,
  version,
  status,
  source,
  name: z.string(),
  nameEn: z.string(),
  level: LoadLevel,
  place: ActionPlace.nullable(),
});
export type NamedAction = z.infer<typeof NamedAction>;

/** A desk's load as it was told last. */
export const DeskLoad = z.strictObject({
  desk: DeskCode,
  /** Rises with every telling. */
  version: z.int().positive(),
  /** When it was reckoned; told at least every half minute, so an older one says that nobody reckons any more. */
  at: Instant,
  figures: DeskFigures,
  level: LoadLevel,
  /** Since when it has been at this level. */
  since: Instant,
  /** The points are below the level already; it falls then at the earliest. Null: level and points agree. */
  fallsAt: Instant.nullable(),
  points: count,
  /** Points at which the next level begins; null: there is none above. */
  nextAt: count.nullable(),
  reasons: z.array(LoadReason),
  actions: z.array(NamedAction),
  /** Everything the level rests on has been approved by somebody. */
  approved: z.boolean(),
});
export type DeskLoad = z.infer<typeof DeskLoad>;

/** A load is told at least this often; one that is three times as old is said to be old. */
export const loadTellEveryMs = 30_000;
export const loadOldAfterMs = 3 * loadTellEveryMs;

/** A change of level, as it is in the journal. */
export const LevelChange = z.strictObject({
  at: Instant,
  level: LoadLevel,
  before: LoadLevel.nullable(),
  points: count,
  reasons: z.array(LoadReason),
});
export type LevelChange = z.infer<typeof LevelChange>;
