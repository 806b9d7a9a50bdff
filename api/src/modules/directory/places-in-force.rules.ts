import type {
  Competence,
  Desk,
  FerryLink,
  Municipality,
  TestKind,
  WaterDetour,
} from '@leon/contracts/directory/offer.ts';
import type { DirectoryState, VersionOf } from './directory-state.ts';
import { isInForce } from './directory-state.ts';
import { type Relations, relationsAt } from './relations.rules.ts';

/**
 * The desk an organisation belongs to. Clusters (sundhedsklynger) end and health councils (sundhedsråd) take over their
 * borders, so either leads to the desk.
 */
export function deskOf(
  organisation: string,
  relations: Relations,
  desks: readonly VersionOf<'desks'>[],
): string | null {
  const cluster = relations.forOrganisation(organisation, 'cluster');
  const council = relations.forOrganisation(organisation, 'health_council');
  return desks.find((desk) => desk.cluster === cluster || desk.health_council === council)?.code ?? null;
}

export function municipalitiesAt(state: DirectoryState, at: number): Municipality[] {
  const relations = relationsAt(state.relations, at);
  const desks = state.desks.filter((row) => isInForce(row, at));
  return state.municipalities
    .filter((row) => isInForce(row, at))
    .flatMap(({ code, name, organisation, lat, lon }) => {
      const cluster = deskOf(organisation, relations, desks);
      return cluster === null ? [] : [{ code, name, cluster, centre: { lat, lon } }];
    });
}

export function desksAt(state: DirectoryState, at: number): Desk[] {
  return state.desks
    .filter((row) => isInForce(row, at))
    .map(({ code, name, number }) => ({ code, name, number }));
}

export function competencesAt(state: DirectoryState, at: number): Competence[] {
  return state.competences
    .filter((row) => isInForce(row, at))
    .map(({ code, da, en, core }) => ({ code, da, en, core }));
}

export function testsAt(state: DirectoryState, at: number): TestKind[] {
  return state.tests
    .filter((row) => isInForce(row, at))
    .map(({ code, da, en, competence }) => ({ code, da, en, competence }));
}

export function ferriesAt(state: DirectoryState, at: number): FerryLink[] {
  return (
    state.ferries
      .filter((row) => isInForce(row, at))
      // A link imported before its ports were stated would give a time that is too short.
      .filter(({ from_lat }) => from_lat !== null)
      .map((row) => ({
        from: row.from_area,
        to: row.to_area,
        fromPort: { lat: row.from_lat, lon: row.from_lon },
        toPort: { lat: row.to_lat, lon: row.to_lon },
        minutes: row.minutes,
        name: row.name,
        source: row.source,
      }))
  );
}

export function waterDetoursAt(state: DirectoryState, at: number): WaterDetour[] {
  return state['water-detours']
    .filter((row) => isInForce(row, at))
    .map(({ name, land_area: landArea, line, via }) => ({ name, landArea, line, via }));
}
