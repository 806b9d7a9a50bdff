import { z } from 'zod';
import { CalendarDay, OfferId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { RegisterOffer, RegisterState, Vocabulary } from './register.ts';
import { RegisterFact } from './register-fact.ts';

const params = z.strictObject({ offerId: OfferId });

export const listRegister = defineRoute({
  name: 'listRegister',
  costly: true,
  method: 'GET',
  path: '/api/v1/register',
  summary:
    'How every offer stands in the register: what the standard asks and it has not, when it was gone through',
  reply: z.object({ offers: z.array(RegisterState), verifyEveryDays: z.int() }),
});

export const getVocabulary = defineRoute({
  name: 'getVocabulary',
  costly: true,
  method: 'GET',
  path: '/api/v1/register/vocabulary',
  summary: 'Kinds of offer, competences, tests and equipment with definitions, by edition of the standard',
  reply: Vocabulary,
});

export const getRegisterOffer = defineRoute({
  name: 'getRegisterOffer',
  method: 'GET',
  path: '/api/v1/register/:offerId',
  summary: 'All that is known of an offer, where it is known from, and everything that was ever said of it',
  params,
  reply: RegisterOffer,
  errors: ['offer.not_found'],
});

export const stateFact = defineRoute({
  name: 'stateFact',
  method: 'POST',
  path: '/api/v1/register/:offerId/facts',
  summary:
    'Say something of an offer, from a day on; it lies on top of the imported register and is never overwritten',
  params,
  body: command({
    expectedVersion: z.int().nonnegative(),
    said: RegisterFact,
    /** Danish calendar day from which it counts; null, today or earlier: from now on. */
    validFrom: CalendarDay.nullable(),
    /** Last day on which it counts; null: until something else is said. */
    lastDay: CalendarDay.nullable(),
    saidBy: z.string().trim().min(1).max(120),
    note: z.string().trim().min(1).max(500).nullable(),
  }),
  reply: RegisterOffer,
  errors: ['offer.not_found', 'access.denied', 'version.conflict', 'command.reused'],
});

export const undoFact = defineRoute({
  name: 'undoFact',
  method: 'POST',
  path: '/api/v1/register/:offerId/undo',
  summary: 'Undo one entry by adding another; undoing an undoing brings it back',
  params,
  body: command({ expectedVersion: z.int().nonnegative(), entryId: z.uuid() }),
  reply: RegisterOffer,
  errors: ['offer.not_found', 'access.denied', 'version.conflict', 'undo.not_possible', 'command.reused'],
});

export const verifyOffer = defineRoute({
  name: 'verifyOffer',
  method: 'POST',
  path: '/api/v1/register/:offerId/verifications',
  summary: 'Say that everything in the register about an offer was gone through and is right',
  params,
  body: command({ expectedVersion: z.int().nonnegative() }),
  reply: RegisterOffer,
  errors: ['offer.not_found', 'access.denied', 'version.conflict', 'command.reused'],
});
