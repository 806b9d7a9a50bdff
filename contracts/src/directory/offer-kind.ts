import { z } from 'zod';

/** LEON ladder: lowest effective level of care (laveste effektive omsorgsniveau), lowest first. */
export const leonLevels = ['L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5', 'L6', 'L7', 'L8'] as const;
export const LeonLevel = z.enum(leonLevels);
export type LeonLevel = z.infer<typeof LeonLevel>;

/** Every kind of offer, any owner. The Danish and English words are in the language catalogue. */
export const offerKinds = [
  'advice',
  'own_gp',
  'on_call_doctor',
  'home_nursing',
  'home_care',
  'acute_team',
  'hospital_outreach_team',
  'municipal_place',
  'subacute_slot',
  'acute_clinic',
  'specialist_hotline',
  'discharge_72h_number',
  'emergency_department',
  'hospital_ward',
  'direct_number',
] as const;
export const OfferKind = z.enum(offerKinds);
export type OfferKind = z.infer<typeof OfferKind>;

/** Hospital kinds are always candidates and count as no alternative to admission. */
export const hospitalKinds: ReadonlySet<OfferKind> = new Set(['emergency_department', 'hospital_ward']);

/** How need and offer meet: the citizen travels, the offer travels, or nobody does (telephone, video). */
export const TravelMode = z.enum(['citizen_to_offer', 'offer_to_citizen', 'none']);
export type TravelMode = z.infer<typeof TravelMode>;

/** How the offer's capacity is counted. `none`: never runs out (advice, numbers). */
export const CapacityModel = z.enum(['beds', 'team', 'slots', 'status', 'none']);
export type CapacityModel = z.infer<typeof CapacityModel>;

export const CallerType = z.enum([
  'own_gp',
  'on_call_doctor',
  'prehospital_crew',
  'municipal_nurse',
  'hospital',
  'other',
]);
export type CallerType = z.infer<typeof CallerType>;

/** Competence code `AKF-01` … `AKF-42`; the list with Danish and English words is data in the region's folder. */
/** Whom an offer is for where it is for one sex alone. */
export const OneSex = z.enum(['female', 'male']);
export type OneSex = z.infer<typeof OneSex>;

export const CompetenceCode = z.string().regex(/^[A-Z]{2,6}-\d{2}$/);
export type CompetenceCode = z.infer<typeof CompetenceCode>;
