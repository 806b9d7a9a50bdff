import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Speaks as the table service of OSRM is documented (HTTP API v1: coordinates `lon,lat;…`, `sources`, `destinations`,
 * `annotations=duration,distance`; answers row by source, null where there is no way). It drives 1 km a minute, along
 * the parallel only, and westwards there is a one-way street.
 */
export interface TestRoadEngine {
  readonly url: string;
  readonly asked: URL[];
  answer: 'well' | 'error' | 'never' | 'nonsense';
  /** Coordinates as they are asked for, `lon,lat` with five decimals. */
  readonly unreachable: Set<string>;
  readonly offRoad: Set<string>;
  readonly stop: () => Promise<void>;
}

export async function startTestRoadEngine(): Promise<TestRoadEngine> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://osrm');
    engine.asked.push(url);
    if (engine.answer === 'never') return;
    response.statusCode = engine.answer === 'error' ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(engine.answer === 'well' ? JSON.stringify(tableOf(url, engine)) : '{"code":"InvalidQuery"}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const engine: TestRoadEngine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: [],
    answer: 'well',
    unreachable: new Set(),
    offRoad: new Set(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return engine;
}

function tableOf(url: URL, { unreachable, offRoad }: TestRoadEngine) {
  const coordinates = (url.pathname.split('/').at(-1) ?? '').split(';');
  const pick = (name: string) =>
    (url.searchParams.get(name) ?? '').split(';').map((index) => coordinates[Number(index)] ?? '');
  const longitude = (at: string) => Number(at.split(',')[0]);
  const metres = (from: string, to: string) => {
    if (unreachable.has(from) || unreachable.has(to)) return null;
    const east = longitude(to) - longitude(from);
    return Math.round(Math.abs(east) * 100_000 + (east < 0 ? 600 : 0));
  };
  const rows = pick('sources').map((from) => pick('destinations').map((to) => metres(from, to)));
  const waypoint = (at: string) => ({
    name: '',
    location: at.split(',').map(Number),
    distance: offRoad.has(at) ? 4000 : 12.5,
  });
  return {
    code: 'Ok',
    sources: pick('sources').map(waypoint),
    destinations: pick('destinations').map(waypoint),
    distances: rows,
    durations: rows.map((row) => row.map((length) => length && (length * 60) / 1000)),
  };
}
