import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type { MachineClient } from './client.ts';
import type { Pace } from './pace.ts';
import type { Chance } from './random.ts';

/** Towns between which the demo's units drive (WGS84, GeoNames). */
const towns: readonly (readonly [number, number])[] = [
  [56.157, 10.211],
  [56.461, 10.036],
  [55.861, 9.85],
  [56.453, 9.402],
  [56.567, 9.027],
  [56.17, 9.545],
  [56.136, 8.977],
  [56.36, 8.616],
  [56.09, 8.244],
  [56.416, 10.878],
  [56.549, 8.31],
  [56.034, 9.932],
];
/** Straight-line demo drivers: they may cross water; the layer shows that units move, not where roads are. */
const degreesPerStep = 0.004;
const batchEvery = 2_000;

interface Vehicle {
  readonly unit: string;
  readonly kind: UnitPosition['kind'];
  lat: number;
  lon: number;
  goal: readonly [number, number];
}

function fleet(dice: Chance): Vehicle[] {
  const many = (count: number, kind: Vehicle['kind'], prefix: string): Vehicle[] =>
    Array.from({ length: count }, (_, n) => {
      const [lat, lon] = dice.pick(towns);
      return { unit: `${prefix}${n + 1}`, kind, lat, lon, goal: dice.pick(towns) };
    });
  return [
    ...many(70, 'ambulance', 'DEMO-A'),
    ...many(10, 'emergency_doctor_car', 'DEMO-L'),
    ...many(1, 'neonatal_ambulance', 'DEMO-B'),
    ...many(1, 'helicopter', 'DEMO-H'),
  ];
}

function step(vehicle: Vehicle, dice: Chance): void {
  const [lat, lon] = vehicle.goal;
  const far = Math.hypot(lat - vehicle.lat, lon - vehicle.lon);
  if (far < degreesPerStep) {
    vehicle.goal = dice.pick(towns);
    return;
  }
  vehicle.lat += ((lat - vehicle.lat) / far) * degreesPerStep;
  vehicle.lon += ((lon - vehicle.lon) / far) * degreesPerStep;
}

export async function vehicleFeed(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const vehicles = fleet(dice);
  for (;;) {
    await pace.wait(batchEvery);
    for (const vehicle of vehicles) if (dice.next() < 0.4) step(vehicle, dice);
    const positions = vehicles.map(({ unit, kind, lat, lon }) => ({
      unit,
      kind,
      lat,
      lon,
      at: Date.now(),
      status: 'available' as const,
    }));
    await call(reportPositions, { body: { positions } }).catch((error: unknown) =>
      pace.report('vehicles', error),
    );
  }
}
