import type { Responsible } from '../placements/placement.ts';
import { type DoctorDuty, onDuty } from './duty.ts';
import type { ReachAttempt, ReachStep } from './reach.ts';

export interface Reachable {
  readonly step: ReachStep;
  readonly name: string;
  readonly number: string;
}

export interface Known {
  readonly chain: readonly Responsible[];
  /** The practice or the ward of the responsible doctor, as far as the case says it. */
  readonly practice: { readonly name: string; readonly number: string } | null;
  readonly duties: Iterable<DoctorDuty>;
  /** The duty's own line, for when no doctor on call has said that she is on duty. */
  readonly onCallLine: { readonly name: string; readonly number: string };
}

/** Everybody to try, in order, with a number; whoever has none is left out, and nobody twice. `now`: ms since 1970. */
export function escalation({ chain, practice, duties, onCallLine }: Known, now: number): Reachable[] {
  const responsible = chain.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until));
  const doctors = onDuty(duties, now);
  const onCall = doctors.filter(({ role }) => role === 'on_call_doctor');
  const deskDoctors = doctors.filter(({ role }) => role === 'visitation_doctor');
  const steps: Reachable[] = [
    ...(responsible ? [{ step: 'responsible' as const, ...named(responsible) }] : []),
    ...(practice ? [{ step: 'practice' as const, ...named(practice) }] : []),
    ...(onCall.length > 0 ? onCall : [onCallLine]).map((one) => ({
      step: 'on_call' as const,
      ...named(one),
    })),
    ...deskDoctors.map((one) => ({ step: 'desk_doctor' as const, ...named(one) })),
  ];
  const digits = ({ number }: Reachable) => number.replace(/\D/g, '');
  return steps.filter(
    (step, nth) => digits(step).length >= 3 && steps.findIndex((one) => digits(one) === digits(step)) === nth,
  );
}

/** The first who has not been tried in vain; null: all have been, or somebody was reached. */
export function nextToTry(steps: readonly Reachable[], attempts: readonly ReachAttempt[]): Reachable | null {
  if (attempts.some(({ reached }) => reached)) return null;
  return steps.find(({ number }) => !attempts.some((tried) => tried.number === number)) ?? null;
}

const named = ({ name, number }: { readonly name: string; readonly number: string }) => ({ name, number });
