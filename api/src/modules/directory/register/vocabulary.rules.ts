import { offerKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import { type DirectoryState, isInForce, type VersionOf } from '../directory-state.ts';
import { editionAt } from './requirements.rules.ts';

/** The words of the register as they are defined at an instant, editions past and to come included. */
export function vocabularyAt(state: DirectoryState, at: number): Vocabulary {
  const current = <Row extends { from: number | null; to: number | null }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => isInForce(row, at));
  const definitions = current(state.definitions);
  const defined = (type: VersionOf<'definitions'>['subject_type'], subject: string) =>
    definitions
      .filter((row) => row.subject_type === type && row.subject === subject)
      .map(({ edition, da, en, approved }) => ({ edition, da, en, approved }));
  const edition = editionAt(state, at)?.code;
  return {
    editions: current(state['standard-editions']).map((row) => ({
      code: row.code,
      da: row.da,
      en: row.en,
      from: row.in_force_from,
      to: row.in_force_to,
      note: { da: row.note_da, en: row.note_en },
      source: row.source,
      inForce: row.code === edition,
    })),
    kinds: offerKinds.map((kind) => ({ kind, definitions: defined('offer_kind', kind) })),
    competences: current(state.competences).map(({ code, da, en, fsiii, source }) => ({
      ...{ code, da, en, fsiii, source },
      definitions: defined('competence', code),
    })),
    requirements: current(state['standard-requirements']).map(
      ({ edition: asking, kind, competence, availability, approved, source }) => ({
        ...{ kind, competence, availability, approved, source },
        edition: asking,
      }),
    ),
    tests: current(state.tests).map(({ code, da, en, codes, competence }) => ({
      ...{ code, da, en, codes, competence },
      definitions: defined('test', code),
    })),
    equipment: current(state.equipment).map(({ code, da, en, source }) => ({
      ...{ code, da, en, source },
      definitions: defined('equipment', code),
    })),
  };
}

export function problemTemplatesAt(state: DirectoryState, at: number): ProblemTemplate[] {
  return state['problem-templates']
    .filter((row) => isInForce(row, at))
    .map(({ code, da, en, must, nice, observation, approved, advice_da, advice_en }) => ({
      ...{ code, da, en, must, nice, observation, approved },
      advice: { da: advice_da, en: advice_en },
    }));
}
