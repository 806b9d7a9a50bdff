import { hospitalKinds, type OfferKind } from '../directory/offer-kind.ts';
import type { ReasonCode } from './alternatives.ts';
import { type Finding, speaksFor, warns } from './finding.ts';

const closures: ReadonlySet<ReasonCode> = new Set(['status_closed', 'closed_now', 'opens_later']);
const ages: ReadonlySet<ReasonCode> = new Set(['too_young', 'too_old']);

/** What still stops a hospital: being closed and, for a ward (not the emergency department), the citizen's age. */
const stops = (kind: OfferKind, code: ReasonCode): boolean =>
  closures.has(code) || (kind === 'hospital_ward' && ages.has(code));

/** Hospital is always a candidate: what would be an obstacle elsewhere is a warning here. */
export function withHospitalRule(kind: OfferKind, findings: readonly Finding[]): readonly Finding[] {
  if (!hospitalKinds.has(kind)) return findings;
  const softened = findings.map((finding) =>
    finding.effect === 'against' && !stops(kind, finding.code)
      ? warns(finding.code, finding.params)
      : finding,
  );
  return [...softened, speaksFor('hospital_always_candidate')];
}
