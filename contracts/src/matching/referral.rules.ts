import type { CallerType } from '../directory/offer-kind.ts';
import { named } from '../rules/rule.ts';
import { type Finding, isNear, rejects, speaksFor, warns } from './finding.ts';
import type { Need } from './need.ts';
import type { Subject } from './subject.ts';

/** Each offer says who may refer to it. */
export function callerFindings({ offer, need }: Subject): readonly Finding[] {
  return offer.mayRefer.includes(need.callerType)
    ? []
    : [rejects('caller_may_not_refer', { mayRefer: offer.mayRefer.join(',') })];
}

/** Who has said no to this case is not asked again for it. */
export function declinedFindings({ offer, need }: Subject): readonly Finding[] {
  return need.declinedBy.includes(offer.id) ? [rejects('declined_before')] : [];
}

const doctors: ReadonlySet<CallerType> = new Set(['own_gp', 'on_call_doctor', 'hospital']);

/** A doctor calls, or one by name takes part. */
const hasDoctor = ({ callerType, urgency }: Need): boolean =>
  doctors.has(callerType) || urgency?.doctor === true;

/** What law or a guide asks of those who refer, beyond what the offer says of itself. */
export function referralFindings({ offer, need, rules }: Subject): readonly Finding[] {
  return rules.referral
    .filter(
      ({ kinds, offers }) =>
        kinds.includes(offer.kind) && (offers.length === 0 || offers.includes(offer.code)),
    )
    .flatMap((rule) => {
      if (rule.requires === 'another') return [rejects('referral_not_allowed', named(rule))];
      // one call away: the doctor is on duty, only not on the line
      return hasDoctor(need) ? [] : [isNear('doctor_must_refer', 0, named(rule))];
    });
}

/** The standard's 72 hours of extended responsibility are also what "after discharge" is taken to mean. */
const afterDischargeMs = 72 * 3_600_000;

/** Which target group (målgruppe) the citizen is in; none is a question to ask, not a no. */
export function targetGroupFindings({ offer, need, rules, now }: Subject): readonly Finding[] {
  const groups = rules.targetGroups.filter(({ kinds }) => kinds.includes(offer.kind));
  if (groups.length === 0) return [];
  const recent =
    need.dischargedAt !== undefined &&
    need.dischargedAt <= now &&
    now - need.dischargedAt <= afterDischargeMs;
  const match = groups
    .filter(({ callers }) => callers.includes(need.callerType))
    .filter(({ byDoctor }) => !byDoctor || hasDoctor(need))
    .filter(({ afterDischarge }) => !afterDischarge || recent)
    // the narrower group says more
    .toSorted((a, b) => Number(b.afterDischarge) - Number(a.afterDischarge))[0];
  if (match) return [speaksFor('target_group', named(match))];
  return [warns('outside_target_groups', named(groups[0] as (typeof groups)[0]))];
}
