import type { FactOf, RegisterFact, WeekHours } from '@leon/contracts/directory/register-fact.ts';
import { type DirectoryState, isInForce, type VersionOf } from '../directory-state.ts';

type OfferRow = VersionOf<'offers'>;
type Named = Pick<RegisterFact, 'fact' | 'key'>;

/** A fact as the region's file says it, and the row it comes from. */
export interface FileFact {
  readonly said: RegisterFact;
  /** `derived`: no row says it; it follows from a competence. */
  readonly kind: 'file' | 'derived';
  readonly row: { readonly source?: string; readonly demo?: boolean; readonly revision?: number } | null;
}

const file = (said: RegisterFact, row: FileFact['row']): FileFact => ({ said, kind: 'file', row });

/** What the imported register says of one fact of an offer at an instant; `value` null: nothing. */
export function fileFact(base: DirectoryState, offer: OfferRow, { fact, key }: Named, at: number): FileFact {
  switch (fact) {
    case 'hours': {
      const { week, row } = weekOf(base, offer.hours_template, at);
      return file({ fact, key: '', value: week }, row);
    }
    case 'hours_exception': {
      const row = base['hours-exceptions'].find(
        (one) => one.offer === offer.code && one.first_day === key && isInForce(one, at),
      );
      const value = row ? { lastDay: row.last_day, hours: row.hours, reason: row.reason } : null;
      return file({ fact, key, value }, row ?? null);
    }
    case 'competence':
      return competenceOf(base, offer, key, at);
    case 'test':
      return testOf(base, offer, key, at);
    case 'number':
      return file({ fact, key: '', value: offer.professional_number }, offer);
    case 'limits': {
      const { min_age: minAge, max_age: maxAge, known_only: knownOnly } = offer;
      return file({ fact, key: '', value: { minAge, maxAge, knownOnly } }, offer);
    }
    case 'referrers':
      return file({ fact, key: '', value: offer.may_refer.length === 0 ? null : offer.may_refer }, offer);
    case 'equipment':
    case 'staffing':
      return file({ fact, key: '', value: null }, null);
  }
}

function weekOf(base: DirectoryState, template: string, at: number) {
  const row = base['hours-templates'].find((one) => one.code === template && isInForce(one, at)) ?? null;
  if (row === null) return { week: null, row };
  const { mon, tue, wed, thu, fri, sat, sun, holiday, special } = row;
  const week: WeekHours = { mon, tue, wed, thu, fri, sat, sun, holiday, special };
  return { week, row };
}

type Competence = FactOf<'competence'>;

function competenceOf(base: DirectoryState, offer: OfferRow, code: string, at: number): FileFact {
  const template = base['competence-templates'].find(
    (row) => row.code === offer.competence_template && isInForce(row, at),
  );
  const codeOf = (item: string): string | undefined => item.split(/[/@]/)[0];
  const extra = offer.extra_competences.find((item) => codeOf(item) === code);
  const item = offer.without_competences.includes(code)
    ? undefined
    : (extra ?? template?.competences.find((one) => codeOf(one) === code));
  const row = extra === undefined ? (template ?? offer) : offer;
  const said = (value: Competence['value']): FileFact => file({ fact: 'competence', key: code, value }, row);
  if (item === undefined) return said({ offered: false });
  const [named = '', week] = item.split('@');
  const usual = base.competences.find((one) => one.code === code && isInForce(one, at))?.authority ?? 'core';
  return said({
    offered: true,
    authority: (named.split('/')[1] as typeof usual | undefined) ?? usual,
    hours: week === undefined ? null : weekOf(base, week, at).week,
  });
}

function testOf(base: DirectoryState, offer: OfferRow, code: string, at: number): FileFact {
  const competence = base.tests.find((row) => row.code === code && isInForce(row, at))?.competence ?? null;
  if (competence === null) return file({ fact: 'test', key: code, value: null }, null);
  const { said, row } = competenceOf(base, offer, competence, at);
  const having = (said as Competence).value;
  const value = having?.offered ? ({ offered: true, hours: having.hours } as const) : null;
  return { said: { fact: 'test', key: code, value }, kind: 'derived', row };
}
