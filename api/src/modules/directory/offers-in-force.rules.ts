import type { Offer, OfferedCompetence } from '@leon/contracts/directory/offer.ts';
import type { DirectoryState, VersionOf } from './directory-state.ts';
import { isInForce } from './directory-state.ts';
import { type HoursInForce, hoursAt } from './hours-in-force.rules.ts';
import { offerIdOf } from './offer-id.rules.ts';
import { deskOf } from './places-in-force.rules.ts';
import { extrasAt } from './register/offered-extras.rules.ts';
import { relationsAt } from './relations.rules.ts';

/** Offers as in force at an instant, opening hours expanded up to `until`; both in milliseconds since 1970. */
export function offersAt(state: DirectoryState, at: number, until: number): Offer[] {
  const current = <Row extends { from: number | null; to: number | null }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => isInForce(row, at));
  const byCode = <Row extends { code: string; from: number | null; to: number | null }>(
    rows: readonly Row[],
  ): Map<string, Row> => new Map(current(rows).map((row) => [row.code, row]));

  const relations = relationsAt(state.relations, at);
  const hours = hoursAt(state, at, until);
  const sites = byCode(state.sites);
  const municipalities = byCode(state.municipalities);
  const templates = byCode(state['competence-templates']);
  const authorities = new Map(current(state.competences).map(({ code, authority }) => [code, authority]));
  const desks = current(state.desks);
  const labels = current(state['offer-labels']);
  const version = versionAt(state, at);
  const extras = extrasAt(state, at, until, hours);
  const areas = Map.groupBy(municipalities.values(), ({ organisation }) =>
    deskOf(organisation, relations, desks),
  );

  return current(state.offers).flatMap((row) => {
    const authority = relations.forOffer(row, 'authority');
    const operator = relations.forOffer(row, 'operator');
    // The importer refuses a register in which an offer has no authority or operator.
    if (authority === null || operator === null) return [];
    const site = row.site === null ? undefined : sites.get(row.site);
    const municipality = site?.municipality ?? null;
    const place = municipalities.get(municipality ?? row.serves_municipality ?? '')?.organisation ?? row.unit;
    const label =
      labels.find(({ offer }) => offer === row.code) ??
      labels.find(({ kind, offer }) => offer === null && kind === row.kind);
    const competences = competencesOf(row, templates.get(row.competence_template), authorities, hours);
    return [
      {
        id: offerIdOf(row.code),
        code: row.code,
        version,
        kind: row.kind,
        level: row.level,
        name: row.name,
        label: label?.label ?? null,
        authority,
        operator,
        unit: row.unit,
        servesMunicipalities: servedBy(row, areas),
        municipality: municipality ?? row.serves_municipality,
        cluster: deskOf(place, relations, desks),
        position: site ? { lat: site.lat, lon: site.lon } : null,
        landArea: site?.land_area ?? 'mainland',
        travel: row.travel,
        competences,
        openHours: hours.ofOffer(row.code, row.hours_template),
        capacityModel: row.capacity_model,
        mayRefer: row.may_refer,
        minAge: row.min_age,
        maxAge: row.max_age,
        knownCitizensOnly: row.known_only,
        answersInLeon: row.answers_in_leon,
        professionalNumber: row.professional_number,
        specialty: row.specialty,
        demoData: row.demo,
        ...extras({ code: row.code, kind: row.kind, competences }),
      },
    ];
  });
}

/** A cluster that is no more serves nobody until the register says whom its offers serve instead. */
function servedBy(
  offer: Pick<VersionOf<'offers'>, 'serves_municipality' | 'serves_cluster'>,
  areas: ReadonlyMap<string | null, readonly { code: string }[]>,
): string[] | null {
  if (offer.serves_cluster !== null) {
    const served = areas.get(offer.serves_cluster) ?? [];
    return served.map(({ code }) => code).toSorted();
  }
  return offer.serves_municipality === null ? null : [offer.serves_municipality];
}

type Authorities = ReadonlyMap<string, OfferedCompetence['authority']>;

function competencesOf(
  offer: VersionOf<'offers'>,
  template: VersionOf<'competence-templates'> | undefined,
  authorities: Authorities,
  hours: HoursInForce,
): OfferedCompetence[] {
  const items = [...(template?.competences ?? []), ...offer.extra_competences].map((item) => {
    const [named = '', at] = item.split('@');
    const [code = '', authority] = named.split('/');
    return {
      code,
      authority: (authority as OfferedCompetence['authority'] | undefined) ?? authorities.get(code) ?? 'core',
      ...(at === undefined ? {} : { hours: hours.ofTemplate(at) }),
    };
  });
  // An extra one replaces the template's of the same code.
  const byCode = new Map(items.map((item) => [item.code, item]));
  for (const code of offer.without_competences) byCode.delete(code);
  return [...byCode.values()];
}

const versionsPerRevision = 10_000;

/**
 * An offer's row depends on many dated rows besides its own. Its version therefore rises with every import and with
 * every dated switch that has passed, so that a newer picture of it always has the higher version.
 */
export function versionAt(state: DirectoryState, at: number): number {
  return state.revision * versionsPerRevision + boundariesPassed(state, at);
}

function boundariesPassed(state: DirectoryState, at: number): number {
  const { revision: _, ...files } = state;
  const boundaries = new Set<number>();
  for (const rows of Object.values(files))
    for (const { from, to } of rows)
      for (const edge of [from, to]) if (edge !== null && edge <= at) boundaries.add(edge);
  return boundaries.size;
}
