import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type { MachineClient } from '@leon/infra/simulator/client.ts';

const units: readonly (readonly [
  string,
  UnitPosition['kind'],
  UnitPosition['status'],
  number,
  number,
  number,
])[] = [
  ['DEMO-A1', 'ambulance', 'available', 56.17, 10.16, 0],
  ['DEMO-A2', 'ambulance', 'busy', 56.19, 10.05, 0],
  ['DEMO-A3', 'ambulance', 'busy', 56.3, 10.01, 7],
  ['DEMO-A4', 'ambulance', 'available', 56.45, 9.41, 0],
  ['DEMO-L1', 'emergency_doctor_car', 'available', 56.1, 10.19, 0],
  ['DEMO-P1', 'paramedic_car', 'busy', 56.22, 10.2, 0],
  ['DEMO-B1', 'neonatal_ambulance', 'off', 56.26, 10.12, 0],
  ['DEMO-H1', 'helicopter', 'available', 56.13, 9.95, 0],
];
/** LEON's clock may have been moved on; a vehicle's that is ahead counts as now. */
const ahead = 24 * 3_600_000;

/** A few units, one of which was last heard of minutes ago. */
export async function unitsReport(feed: MachineClient): Promise<void> {
  const positions = units.map(([unit, kind, status, lat, lon, minutesAgo]) => ({
    ...{ unit, kind, status, lat, lon },
    at: Date.now() + (minutesAgo > 0 ? -minutesAgo * 60_000 : ahead),
  }));
  await feed(reportPositions, { body: { positions } });
}
