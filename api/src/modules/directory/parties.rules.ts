import { type DirectoryState, isInForce } from './directory-state.ts';
import { type Relations, relationsAt } from './relations.rules.ts';

export interface Parties {
  /** Codes of the municipalities whose citizens the parties stand for. */
  readonly municipalities: string[];
  /** Organisations whose offers are theirs: the parties themselves and, of a grouping, its municipalities. */
  readonly organisations: string[];
}

/**
 * Organisations of any type as they are at an instant: a cluster or health council stands for its municipalities, a
 * region for the citizens of all of them and for its own offers, anything else for itself.
 */
export function partiesAt(state: DirectoryState, at: number, parties: readonly string[]): Parties {
  const relations = relationsAt(state.relations, at);
  const types = new Map(
    state.organisations.filter((row) => isInForce(row, at)).map(({ code, type }) => [code, type]),
  );
  const municipalities = state.municipalities.filter((row) => isInForce(row, at));
  const belongs = (organisation: string, party: string): boolean => {
    const type = types.get(party);
    if (type === 'region') return true;
    return organisation === party || isMember(relations, organisation, party);
  };
  const citizens = municipalities.filter(({ organisation }) =>
    parties.some((party) => types.has(party) && belongs(organisation, party)),
  );
  const members = municipalities.filter(({ organisation }) =>
    parties.some((party) => isMember(relations, organisation, party)),
  );
  return {
    municipalities: [...new Set(citizens.map(({ code }) => code))].toSorted(),
    organisations: [...new Set([...parties, ...members.map(({ organisation }) => organisation)])].toSorted(),
  };
}

const isMember = (relations: Relations, organisation: string, party: string): boolean =>
  relations.forOrganisation(organisation, 'cluster') === party ||
  relations.forOrganisation(organisation, 'health_council') === party;
