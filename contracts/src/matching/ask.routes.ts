import { z } from 'zod';
import { LeonLevel, OfferKind } from '../directory/offer-kind.ts';
import { OfferId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { RuleHead } from '../rules/rule.ts';
import { Alternatives } from './alternatives.ts';
import { Need } from './need.ts';

const { municipality, competences, age, knownToMunicipality } = Need.shape;

/** A need and a place, and nothing that says whose: only where it is and who asks must be said. */
export const AskedNeed = Need.omit({ declinedBy: true }).extend({
  municipality: municipality.default(null),
  competences: competences.default([]),
  age: age.default(null),
  knownToMunicipality: knownToMunicipality.default(null),
});

export const askAlternatives = defineRoute({
  name: 'askAlternatives',
  method: 'POST',
  path: '/api/v1/alternatives',
  summary:
    'What would LEON offer for this need at this place, now? The same ranking with the same reasons as on a case, without a case: nothing is stored, and nothing about a person may be sent',
  audience: ['session', { scope: 'alternatives' }],
  body: z.strictObject({ need: AskedNeed }),
  reply: z.object({
    alternatives: Alternatives,
    /** What the ids stand for. Numbers that begin with 00 are invented. */
    offers: z.array(
      z.strictObject({
        id: OfferId,
        name: z.string(),
        kind: OfferKind,
        level: LeonLevel,
        professionalNumber: z.string().nullable(),
      }),
    ),
    /** Rules in force when it was answered; reasons name them by id and version. */
    rules: z.array(RuleHead),
  }),
  errors: ['scope.missing'],
});
