import type { Messages } from '../message.ts';

/** What rules say of themselves, and the details of a need. */
export const rulesMessages = {
  'need.details': { da: 'Behovet i detaljer', en: 'The need in detail' },
  'need.visits_a_day': { da: 'Besøg i døgnet', en: 'Visits a day' },
  'rule.show': { da: 'Regel', en: 'Rule' },
  'rule.head': { da: '{name} ({id}, version {version})', en: '{name} ({id}, version {version})' },
  'rule.source': { da: 'Kilde: {source}', en: 'Source: {source}' },
  'rule.approved_by': { da: 'Godkendt af {name}', en: 'Approved by {name}' },
  'rule.not_approved': { da: 'Ikke godkendt', en: 'Not approved' },
  'rule.from': { da: 'Gælder fra {date}', en: 'In force from {date}' },
  'rule.to': { da: 'Gælder til {date}', en: 'In force until {date}' },
  'rule.always': { da: 'Gælder uden slutdato', en: 'In force without an end' },
  'rule.gone': {
    da: 'Reglen er ikke længere i billedet ({id}, version {version})',
    en: 'The rule is no longer in the picture ({id}, version {version})',
  },
  'alt.few_fit': {
    da: 'Færre end to alternativer til hospital passer. De nærmeste, der næsten passer, følger.',
    en: 'Fewer than two alternatives to hospital fit. The nearest near misses follow.',
  },
} as const satisfies Messages;
