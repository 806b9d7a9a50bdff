import type { MinuteInterval } from '../directory/offer.ts';
import type { ReasonCode } from './alternatives.ts';
import { type Finding, passesIn, rejects } from './finding.ts';
import { contains } from './opening.rules.ts';

/** What an offer has at hours of its own; without them whenever it is open. */
export interface Entry {
  readonly hours?: readonly MinuteInterval[] | undefined;
}

export const isThere = ({ hours }: Entry, minute: number): boolean =>
  hours === undefined || contains(hours, minute);

/** Minutes from `minute` until one of them is there again; Infinity: not in the hours that are known. */
const waitFor = (entries: readonly Entry[], minute: number): number =>
  Math.min(
    ...entries.flatMap(({ hours }) =>
      (hours ?? []).filter(([from, to]) => from > minute && to > from).map(([from]) => from - minute),
    ),
  );

/** What of the needed codes is not there at a minute: never, or only after `wait` minutes. */
export interface Lack {
  readonly never: readonly string[];
  readonly notThen: readonly string[];
  readonly wait: number;
}

export function lackOf(
  codes: Iterable<string>,
  entriesOf: (code: string) => readonly Entry[],
  minute: number,
): Lack {
  const never: string[] = [];
  const notThen: string[] = [];
  let wait = 0;
  for (const code of codes) {
    const entries = entriesOf(code);
    if (entries.length === 0) never.push(code);
    else if (!entries.some((entry) => isThere(entry, minute))) {
      notThen.push(code);
      wait = Math.max(wait, waitFor(entries, minute));
    }
  }
  return { never, notThen, wait };
}

/** `name`: the parameter that lists the codes. */
export function lackFindings(
  { never, notThen, wait }: Lack,
  codes: { readonly never: ReasonCode; readonly notThen: ReasonCode; readonly name: string },
  minute: number,
): readonly Finding[] {
  const minutes = Number.isFinite(wait) ? wait : null;
  const at = minutes === null ? null : (minute + minutes) * 60_000;
  const later = { [codes.name]: notThen.join(','), minutes, at };
  return [
    ...(never.length > 0 ? [rejects(codes.never, { [codes.name]: never.join(',') })] : []),
    ...(notThen.length > 0 ? [passesIn(codes.notThen, minutes, later)] : []),
  ];
}
