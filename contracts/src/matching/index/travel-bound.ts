import type { Position } from '../../geo.ts';
import type { Need } from '../need.ts';
import { unknownTravelMinutes } from '../points.ts';
import { roadMinutes, type Way, waysFrom } from '../way.rules.ts';
import type { World } from '../world.ts';
import { onSphere } from './sphere.ts';

interface Start {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly landKm: number;
  readonly ferryMinutes: number;
}

/** Against what rounding does to a sum of kilometres; far below a second. */
const tolerance = 1e-6;

const startAt = (
  position: Position,
  { landKm, ferryMinutes }: Pick<Way, 'landKm' | 'ferryMinutes'>,
): Start => {
  const [x, y, z] = onSphere(position);
  return { x, y, z, landKm, ferryMinutes };
};

const minutesTo = (start: Start, x: number, y: number, z: number): number => {
  const km = Math.sqrt((x - start.x) ** 2 + (y - start.y) ** 2 + (z - start.z) ** 2);
  return Math.ceil(roadMinutes(start.landKm + km) - tolerance) + start.ferryMinutes;
};

/**
 * Never more minutes than the way takes: as if no water lay between, from the citizen's spot and from every port
 * where a ferry comes in, and straight through the earth, which is shorter than along it.
 */
export class TravelBound {
  readonly #spot: Start;
  readonly #landArea: string;
  readonly #ports = new Map<string, readonly Start[]>();

  constructor({ position, landArea }: Pick<Need, 'position' | 'landArea'>, ferries: World['ferries']) {
    this.#spot = startAt(position, { landKm: 0, ferryMinutes: 0 });
    this.#landArea = landArea;
    const overWater = waysFrom({ position, landArea }, { ferries, waterDetours: [] });
    const ports = ferries.flatMap(({ from, fromPort, to, toPort }) => [
      { landArea: from, position: fromPort },
      { landArea: to, position: toPort },
    ]);
    for (const [area, inArea] of Map.groupBy(ports, (port) => port.landArea)) {
      const ways = inArea.flatMap((port) => {
        const way = overWater.to(port);
        // a port that is reached by road is no short cut to what lies behind it
        return way === null || way.ferries.length === 0 ? [] : [startAt(port.position, way)];
      });
      this.#ports.set(area, ways);
    }
  }

  /** By road over land, were there no water; Infinity from another land area. */
  straight(landArea: string, x: number, y: number, z: number): number {
    return landArea === this.#landArea ? minutesTo(this.#spot, x, y, z) : Number.POSITIVE_INFINITY;
  }

  least(landArea: string, x: number, y: number, z: number): number {
    let least = this.straight(landArea, x, y, z);
    for (const port of this.#ports.get(landArea) ?? []) least = Math.min(least, minutesTo(port, x, y, z));
    // a way that nobody knows is weighed as a day's travel, which may be less
    return Math.min(least, unknownTravelMinutes);
  }
}
