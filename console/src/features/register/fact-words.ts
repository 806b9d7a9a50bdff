import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import type { InBoth, Language } from '@leon/contracts/language/language.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { callerTypeWords, type Words } from '@leon/contracts/language/vocabulary.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { dayText, weekText } from './week-words.ts';

export const authorityWords: Words<'core' | 'own_field' | 'framework_delegation' | 'individual_order'> = {
  core: { da: 'sygeplejefaglig kerne', en: 'nursing core' },
  own_field: { da: 'eget virksomhedsområde', en: 'own field' },
  framework_delegation: { da: 'rammedelegation', en: 'framework delegation' },
  individual_order: { da: 'konkret ordination', en: 'individual order' },
};

/** Codes of the vocabulary → their words; an unknown code stands for itself. */
export function wordsOf(vocabulary: Vocabulary | undefined, language: Language) {
  const named = (rows: readonly ({ code: string } & InBoth)[] = []) =>
    new Map(rows.map((row) => [row.code, row[language]]));
  const all = {
    competence: named(vocabulary?.competences),
    test: named(vocabulary?.tests),
    equipment: named(vocabulary?.equipment),
  };
  return (kind: keyof typeof all, code: string): string => all[kind].get(code) ?? code;
}
export type NameOf = ReturnType<typeof wordsOf>;

interface Speaking {
  readonly t: Translate;
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** A Danish calendar day `yyyy-mm-dd` as dd.mm.yyyy. */
export const dateText = (day: string): string => formatDate(Date.parse(`${day}T12:00:00Z`));

/** What a fact is about: "Kompetence: IV-væskebehandling". */
export function factName({ fact, key }: RegisterFact, { t, nameOf }: Speaking): string {
  if (fact === 'competence' || fact === 'test') return nameOf(fact, key);
  if (fact === 'hours_exception') return `${t('fact.hours_exception')} ${dateText(key)}`;
  return t(`fact.${fact}`);
}

/** What a fact says. */
export function factText(said: RegisterFact, speaking: Speaking): string {
  const { t, language, nameOf } = speaking;
  if (said.value === null) return t('fact.not_stated');
  switch (said.fact) {
    case 'hours':
      return weekText(said.value, t, language);
    case 'hours_exception': {
      const { lastDay, hours, reason } = said.value;
      const days = lastDay === said.key ? dateText(said.key) : `${dateText(said.key)}–${dateText(lastDay)}`;
      return `${days}: ${dayText(hours, t, language)} (${reason})`;
    }
    case 'competence':
    case 'test': {
      if (!said.value.offered) return t('fact.missing');
      const when = said.value.hours === null ? t('fact.when_open') : weekText(said.value.hours, t, language);
      return 'authority' in said.value ? `${when}, ${authorityWords[said.value.authority][language]}` : when;
    }
    case 'equipment':
      return said.value.map((code) => nameOf('equipment', code)).join(', ');
    case 'staffing':
      return t('fact.staffed', said.value);
    case 'number':
      return said.value;
    case 'limits': {
      const { minAge, maxAge, knownOnly, onlySex } = said.value;
      const from = minAge === null ? null : t('fact.from_age', { n: minAge });
      const to = maxAge === null ? null : t('fact.to_age', { n: maxAge });
      const ages = [from, to].filter((text) => text !== null).join(' ') || t('fact.any_age');
      const sex = onlySex === undefined ? null : t(`fact.only_${onlySex}`);
      return [ages, sex, t(knownOnly ? 'fact.known_only' : 'fact.known_or_not')]
        .filter((text) => text !== null)
        .join(', ');
    }
    case 'referrers':
      return said.value.map((caller) => callerTypeWords[caller][language]).join(', ');
  }
}
