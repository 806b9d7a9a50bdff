import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { Offer } from './offer.ts';

export const listOffers = defineRoute({
  name: 'listOffers',
  costly: true,
  method: 'GET',
  path: '/api/v1/offers',
  summary: 'Every offer in force now, without capacity; for feeds that report it',
  audience: ['session', { scope: 'capacity' }],
  reply: z.object({ offers: z.array(Offer) }),
});

export const listDesks = defineRoute({
  name: 'listDesks',
  method: 'GET',
  path: '/api/v1/desks',
  summary: 'The visitation desks that calls can ring at',
  audience: ['session', { scope: 'telephone' }],
  reply: z.object({ desks: z.array(z.object({ code: DeskCode, name: z.string() })) }),
});
