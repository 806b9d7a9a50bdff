import type { FerryLink, WaterDetour } from '@leon/contracts/directory/offer.ts';
import type { Position } from '@leon/contracts/geo.ts';
import type { Random } from './random.ts';

/**
 * An invented country of Denmark's size: as many municipalities and regions, fjords and a belt that roads go around, and
 * islands with a ferry. No place, name or code in it is a real one.
 */
export interface Place {
  readonly code: string;
  readonly region: number;
  readonly centre: Position;
  readonly landArea: string;
}

export interface Geography {
  readonly municipalities: readonly Place[];
  readonly ferries: readonly FerryLink[];
  readonly waterDetours: readonly WaterDetour[];
}

const municipalityCount = 98;
const regionCount = 5;
const islandCount = 14;
const fjordCount = 34;
const source = 'invented for measurements';

/** West and east of the belt. */
const lands = [
  { south: 55.0, north: 57.4, west: 8.4, east: 10.5 },
  { south: 55.0, north: 56.0, west: 11.2, east: 12.5 },
] as const;

const islandName = (n: number): string => `island-${n}`;

export function geographyOf(random: Random): Geography {
  const municipalities = Array.from({ length: municipalityCount }, (_, n): Place => {
    const land = n < (municipalityCount * 2) / 3 ? lands[0] : lands[1];
    const centre = { lat: random.between(land.south, land.north), lon: random.between(land.west, land.east) };
    const region = Math.floor((n * regionCount) / municipalityCount);
    const onIsland = n % 33 === 32;
    return {
      code: `9${String(n).padStart(3, '0')}`,
      region,
      centre,
      landArea: onIsland ? islandName(0) : 'mainland',
    };
  });
  return {
    municipalities,
    ferries: ferriesOf(random),
    waterDetours: [belt, ...Array.from({ length: fjordCount }, (_, n) => fjord(random, n))],
  };
}

/** Crossed by one bridge only. */
const belt: WaterDetour = {
  name: 'belt',
  landArea: 'mainland',
  line: [
    { lat: 54.3, lon: 10.9 },
    { lat: 55.33, lon: 10.85 },
    { lat: 58.2, lon: 11.0 },
  ],
  via: [
    { lat: 55.3, lon: 10.78 },
    { lat: 54.29, lon: 10.9 },
  ],
};

/** From a shore some way into the land; the road goes around its head. */
function fjord(random: Random, n: number): WaterDetour {
  const land = random.of(lands);
  const head = { lat: random.between(land.south, land.north), lon: random.between(land.west, land.east) };
  const [north, east] = [random.spread() * 0.12, random.spread() * 0.2];
  const at = (share: number): Position => ({
    lat: head.lat + north * share + random.spread() * 0.01,
    lon: head.lon + east * share + random.spread() * 0.01,
  });
  const via = { lat: head.lat - north * 0.08, lon: head.lon - east * 0.08 };
  return { name: `fjord ${n}`, landArea: 'mainland', line: [head, at(0.3), at(0.6), at(1)], via: [via] };
}

function ferriesOf(random: Random): FerryLink[] {
  const islands = Array.from({ length: islandCount }, (_, n): FerryLink => {
    const land = random.of(lands);
    const fromPort = { lat: random.between(land.south, land.north), lon: land.east };
    const toPort = {
      lat: fromPort.lat + random.spread() * 0.1,
      lon: fromPort.lon + random.between(0.1, 0.3),
    };
    const link = { from: 'mainland', to: islandName(n), fromPort, toPort, source };
    return { ...link, minutes: random.whole(5, 120), name: `ferry ${n}` };
  });
  const across = {
    from: 'mainland',
    to: 'mainland',
    fromPort: { lat: 56.1, lon: 10.4 },
    toPort: { lat: 55.95, lon: 11.3 },
    minutes: 75,
    name: 'ferry across the belt',
    source,
  };
  return [...islands, across];
}

/** Where people and offers are: towns around a municipality's centre. */
export const near = (random: Random, { centre }: Place, degrees: number): Position => ({
  lat: Math.min(58.4, Math.max(54.1, centre.lat + random.spread() * degrees)),
  lon: Math.min(15.9, Math.max(7.1, centre.lon + random.spread() * degrees * 1.8)),
});
