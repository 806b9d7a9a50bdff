import type { CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { deskRoles, unitRoles } from '@leon/contracts/identity/role.ts';
import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

type Report = Pick<CapacityReport, 'source' | 'toldBy' | 'overbooking'>;

/**
 * Who may say what is free, and whose name stands beside it: the unit's own people on screen, a desk that was told by
 * telephone, a feed. Only the unit itself takes more than it has room for. Refuses with access.denied.
 */
export function reporterOf(actor: Person | Machine, offer: Pick<Offer, 'unit'>, report: Report): string {
  if (report.overbooking !== undefined && !(actor.kind === 'person' && unitRoles.has(actor.role)))
    throw new Refusal('capacity.overbooking_not_yours');
  if (actor.kind === 'machine') {
    if (report.source !== 'feed' || !actor.scopes.includes('capacity')) throw new Refusal('access.denied');
    return report.toldBy ?? actor.clientId;
  }
  if (unitRoles.has(actor.role)) {
    if (report.source !== 'screen' || actor.organisation !== offer.unit) throw new Refusal('access.denied');
    return actor.name;
  }
  if (!deskRoles.has(actor.role) || actor.desk === null || report.source !== 'phone') {
    throw new Refusal('access.denied');
  }
  if (report.toldBy === undefined) throw new Refusal('request.invalid', { field: 'toldBy' });
  return report.toldBy;
}
