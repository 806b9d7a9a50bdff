import { isInForce, type RuleHead } from '../rules/rule.ts';
import type { DeskFigures, LoadReason, NamedAction } from './load.ts';
import {
  type LoadBook,
  type LoadLevel,
  type LoadMeasure,
  type LoadParameter,
  loadLevels,
} from './load-rules.ts';

export interface Reckoned {
  readonly level: LoadLevel;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly fallsAt: number | null;
  readonly points: number;
  readonly nextAt: number | null;
  readonly reasons: LoadReason[];
  readonly actions: NamedAction[];
  readonly approved: boolean;
}

const minuteMs = 60_000;

/** A figure as a parameter measures it; null: not known. `now`: milliseconds since 1970. */
export function measured(figures: DeskFigures, measure: LoadMeasure, now: number): number | null {
  switch (measure) {
    case 'waiting':
      return figures.waiting;
    case 'longest_wait':
      return figures.oldestSince === null
        ? 0
        : Math.max(0, Math.floor((now - Date.parse(figures.oldestSince)) / minuteMs));
    case 'clocks_broken':
      return figures.clocksBroken;
    case 'cases_per_nurse':
      // with nobody there it is as if one person had them all
      return Math.round((10 * (figures.open + figures.waiting)) / Math.max(1, figures.onDuty)) / 10;
    case 'unanswered':
      return figures.unanswered;
    case 'occupancy':
      return figures.places.occupancy;
    case 'not_current':
      return figures.counted === 0 ? null : Math.round((100 * figures.notCurrent) / figures.counted);
  }
}

/** A level as it stood before, and since when (milliseconds since 1970). */
export interface Standing {
  readonly level: LoadLevel;
  readonly since: number;
}

/** A level rises at once and falls no sooner than so long after it was reached: nobody is told of every flicker. */
export function settled(before: Standing | undefined, reached: LoadLevel, keepsMs: number, now: number) {
  if (before === undefined || rank(reached) > rank(before.level))
    return { level: reached, since: now, fallsAt: null };
  if (reached === before.level) return { ...before, fallsAt: null };
  const fallsAt = before.since + keepsMs;
  return now < fallsAt ? { ...before, fallsAt } : { level: reached, since: now, fallsAt: null };
}

/** `keepsMs`: a level stays at least so long before it falls; data of the desk. Points of each measure are added; the level reached is the highest whose step the sum is not below. */
export function reckonLoad(
  figures: DeskFigures,
  book: LoadBook,
  desk: string,
  before: Standing | undefined,
  keepsMs: number,
  now: number,
): Reckoned {
  const reasons = ofDesk(book.parameters, desk, ({ measure }) => measure, now).map((rule) =>
    reasonOf(rule, measured(figures, rule.measure, now)),
  );
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const steps = ofDesk(book.steps, desk, ({ level }) => level, now).toSorted(
    (a, b) => a.fromPoints - b.fromPoints || rank(a.level) - rank(b.level),
  );
  const reached = steps.findLast(({ fromPoints }) => points >= fromPoints)?.level ?? 'normal';
  const standing = settled(before, reached, keepsMs, now);
  const actions = book.actions.filter(
    (rule) =>
      isInForce(rule, now) &&
      (rule.desk === null || rule.desk === desk) &&
      rank(rule.level) <= rank(standing.level),
  );
  const used: readonly Pick<RuleHead, 'status'>[] = [...reasons, ...steps, ...actions];
  return {
    ...standing,
    points,
    nextAt: steps.find(({ fromPoints }) => fromPoints > points)?.fromPoints ?? null,
    reasons: reasons.toSorted((a, b) => b.points - a.points),
    actions: actions
      .toSorted((a, b) => rank(b.level) - rank(a.level))
      .map(({ id, version, status, source, name, nameEn, level, place }) => ({
        ...{ id, version, status, source, name, nameEn, level, place },
      })),
    approved: used.length > 0 && used.every(({ status }) => status === 'approved'),
  };
}

const rank = (level: LoadLevel): number => loadLevels.indexOf(level);

/** A desk's own row about something before the one for all desks; of several the first by id. */
function ofDesk<R extends RuleHead & { readonly desk: string | null }>(
  rules: readonly R[],
  desk: string,
  about: (rule: R) => string,
  now: number,
): R[] {
  const found = new Map<string, R>();
  const own = (rule: R): number => (rule.desk === desk ? 0 : 1);
  const inForce = rules.filter((rule) => isInForce(rule, now) && (rule.desk === null || rule.desk === desk));
  for (const rule of inForce.toSorted((a, b) => own(a) - own(b) || (a.id < b.id ? -1 : 1)))
    if (!found.has(about(rule))) found.set(about(rule), rule);
  return [...found.values()];
}

function reasonOf(rule: LoadParameter, value: number | null): LoadReason {
  const { id, version, status, source, measure, busy, pressed, critical } = rule;
  const thresholds: LoadReason['thresholds'] = [busy, pressed, critical];
  const points = value === null ? 0 : thresholds.filter((threshold) => value >= threshold).length;
  return { id, version, status, source, measure, value, points, thresholds };
}
