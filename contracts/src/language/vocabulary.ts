import type { CaseOutcome, CaseStatus, Counterfactual } from '../calls/case.ts';
import type { ClosingReason, Freshness, OfferStatus, ReportSource } from '../capacity/capacity.ts';
import type { CallerType, LeonLevel, OfferKind } from '../directory/offer-kind.ts';
import type { Role } from '../identity/role.ts';
import type { RerouteReason } from '../placements/follow-up.ts';
import type { DeclineReason, RequestStatus } from '../placements/placement.ts';
import type { InBoth, Language } from './language.ts';

/** The words on screen for a closed list of codes: `words[code][language]`. */
export type Words<Code extends string> = Readonly<Record<Code, InBoth>>;

const both = (da: string, en: string): InBoth => ({ da, en });

/** Kinds of offer in full. An offer's own `label` wins where it has one. */
export const offerKindWords: Words<OfferKind> = {
  advice: both('Råd og egenomsorg', 'Advice and self-care'),
  own_gp: both('Egen læge', 'Own GP'),
  on_call_doctor: both('Vagtlæge', 'On-call doctor'),
  home_nursing: both('Hjemmesygepleje', 'Home nursing'),
  home_care: both('Hjemmepleje', 'Home care'),
  acute_team: both('Kommunalt akutteam', 'Municipal acute team'),
  hospital_outreach_team: both('Udgående hospitalsteam', 'Hospital outreach team'),
  municipal_place: both('Kommunal akutplads', 'Municipal acute place'),
  subacute_slot: both('Subakut ambulant tid', 'Subacute outpatient slot'),
  acute_clinic: both('Akutklinik', 'Acute clinic'),
  specialist_hotline: both('Specialisthotline', 'Specialist hotline'),
  discharge_72h_number: both('Udskrivende afdeling (72 timer)', 'Discharging department (72 hours)'),
  emergency_department: both('Akutmodtagelse', 'Emergency department'),
  hospital_ward: both('Hospitalsafdeling', 'Hospital ward'),
  direct_number: both('Direkte nummer', 'Direct number'),
};

/** Kinds of offer where space is short: map, narrow lists. */
export const offerKindShortWords: Words<OfferKind> = {
  advice: both('Råd', 'Advice'),
  own_gp: both('Egen læge', 'GP'),
  on_call_doctor: both('Vagtlæge', 'On-call'),
  home_nursing: both('Hj.spl.', 'Home nurse'),
  home_care: both('Hj.pleje', 'Home care'),
  acute_team: both('Akutteam', 'Acute team'),
  hospital_outreach_team: both('Hosp.team', 'Hosp. team'),
  municipal_place: both('Akutplads', 'Acute place'),
  subacute_slot: both('Subakut', 'Subacute'),
  acute_clinic: both('Akutklinik', 'Clinic'),
  specialist_hotline: both('Hotline', 'Hotline'),
  discharge_72h_number: both('72 timer', '72 hours'),
  emergency_department: both('Akutmodt.', 'Emergency'),
  hospital_ward: both('Afdeling', 'Ward'),
  direct_number: both('Direkte', 'Direct'),
};

/** Levels of care by name; the codes are never shown. */
export const leonLevelWords: Words<LeonLevel> = {
  L0: both('Råd og egenomsorg', 'Advice and self-care'),
  L1: both('Egen læge eller vagtlæge', 'Own GP or on-call doctor'),
  L2: both('Hjemmesygepleje og hjemmepleje', 'Home nursing and home care'),
  L3: both('Akutteam i hjemmet', 'Acute team at home'),
  L3b: both('Udgående hospitalsteam', 'Hospital outreach team'),
  L4: both('Akutplads', 'Acute place'),
  L5: both('Subakut tid, akutklinik eller specialistråd', 'Subacute slot, acute clinic or specialist advice'),
  L6: both('Akutmodtagelse, vurdering', 'Emergency department, assessment'),
  L7: both('Indlæggelse', 'Admission'),
  L8: both('112 eller direkte nummer', '112 or direct number'),
};

export const callerTypeWords: Words<CallerType> = {
  own_gp: both('Egen læge', 'Own GP'),
  on_call_doctor: both('Vagtlæge', 'On-call doctor'),
  prehospital_crew: both('Præhospital enhed', 'Prehospital crew'),
  municipal_nurse: both('Kommunal sygeplejerske', 'Municipal nurse'),
  hospital: both('Hospital', 'Hospital'),
  other: both('Anden', 'Other'),
};

export const caseStatusWords: Words<CaseStatus> = {
  new: both('Ny', 'New'),
  assessing: both('I vurdering', 'Being assessed'),
  reserved: both('Reserveret', 'Reserved'),
  requested: both('Forespurgt – ikke lovet', 'Asked – not promised'),
  accepted: both('Accepteret', 'Accepted'),
  handed_over: both('Overdraget', 'Handed over'),
  follow_up: both('Opfølgning', 'Follow-up'),
  closed: both('Lukket', 'Closed'),
  cancelled: both('Annulleret', 'Cancelled'),
};

export const caseOutcomeWords: Words<CaseOutcome> = {
  advice: both('Rådgivning', 'Advice'),
  own_gp_or_on_call_doctor: both('Egen læge eller vagtlæge', 'Own GP or on-call doctor'),
  home_nursing: both('Hjemmesygepleje', 'Home nursing'),
  acute_team: both('Akutteam', 'Acute team'),
  municipal_place: both('Akutplads', 'Acute place'),
  hospital_outreach_team: both('Udgående hospitalsteam', 'Hospital outreach team'),
  subacute_slot: both('Subakut tid', 'Subacute slot'),
  acute_clinic: both('Akutklinik', 'Acute clinic'),
  emergency_department: both('Akutmodtagelse, ambulant', 'Emergency department, outpatient'),
  admission: both('Indlæggelse', 'Admission'),
  direct_112: both('Sendt direkte til 112', 'Sent directly to 112'),
  other_region: both('Anden region', 'Another region'),
  line_dropped: both('Forbindelsen blev afbrudt', 'The line dropped'),
};

/** Question: "Hvad var der ellers sket?" / "What would have happened otherwise?" */
export const counterfactualWords: Words<Counterfactual> = {
  admission: both('Indlæggelse', 'Admission'),
  emergency_department: both('Akutmodtagelse', 'Emergency department'),
  home_visit: both('Sygebesøg', 'Home visit by a doctor'),
  nothing: both('Intet', 'Nothing'),
  unknown: both('Ved ikke', 'Not known'),
};

export const declineReasonWords: Words<DeclineReason> = {
  capacity: both('Ingen plads', 'No room'),
  competence_missing: both('Kompetence mangler', 'Competence missing'),
  too_ill: both('For dårlig til tilbuddet', 'Too ill for this offer'),
  responsibility_unclear: both('Uafklaret behandlingsansvar', 'Medical responsibility unclear'),
  infection_isolation: both('Smitte eller isolation', 'Infection or isolation'),
  citizen_unknown: both('Borgeren er ukendt for os', 'Citizen is not known to us'),
  staffing: both('Mangler personale', 'Short of staff'),
  other: both('Andet', 'Other'),
};

export const offerStatusWords: Words<OfferStatus> = {
  open: both('Åben', 'Open'),
  now: both('Kan nu', 'Can come now'),
  later: both('Kan senere', 'Can come later'),
  full: both('Fuldt', 'Full'),
  closed: both('Lukket', 'Closed'),
  unknown: both('Ikke oplyst', 'Not reported'),
};

export const closingReasonWords: Words<ClosingReason> = {
  staffing: both('Mangler personale', 'Short of staff'),
  infection: both('Smitte eller isolation', 'Infection or isolation'),
  technical: both('Bygning eller teknik', 'Building or equipment'),
  other: both('Andet', 'Other'),
};

export const rerouteReasonWords: Words<RerouteReason> = {
  closed: both('Stedet er lukket', 'The place has closed'),
  not_arrived: both('Borgeren er ikke kommet frem', 'The citizen has not arrived'),
  deteriorated: both('Borgeren er blevet dårligere', 'The citizen is worse'),
  citizen_wish: both('Borgerens ønske', 'The citizen’s wish'),
  other: both('Andet', 'Other'),
};

export const requestStatusWords: Words<RequestStatus> = {
  open: both('Forespurgt – ikke lovet', 'Asked – not promised'),
  accepted: both('Accepteret', 'Accepted'),
  declined: both('Afvist', 'Declined'),
  expired: both('Udløbet uden svar', 'Expired without an answer'),
  withdrawn: both('Trukket tilbage', 'Withdrawn'),
};

export const roleWords: Words<Role> = {
  visitator: both('Visitator', 'Visitation nurse'),
  visitation_doctor: both('Visitationslæge', 'Visitation doctor'),
  coordinator: both('Koordinator', 'Coordinator'),
  receiving_unit: both('Modtagende enhed', 'Receiving unit'),
  capacity_registrant: both('Kapacitetsregistrant', 'Capacity registrant'),
  municipal_manager: both('Kommunal leder', 'Municipal manager'),
  prehospital_crew: both('Præhospital enhed', 'Prehospital crew'),
  on_call_doctor: both('Vagtlæge', 'On-call doctor'),
  administrator: both('Administrator', 'Administrator'),
  auditor: both('Log- og DPO-revisor', 'Log and data protection auditor'),
  secretary: both('Lægesekretær', 'Medical secretary'),
  general_practitioner: both('Egen læge', 'General practitioner'),
  cluster_leadership: both('Klyngeledelse', 'Cluster leadership'),
};

/** `not_counted`: the offer has no capacity that runs out. */
export const freshnessWords: Words<Freshness | 'not_counted'> = {
  fresh: both('Opdateret', 'Up to date'),
  ageing: both('Bør bekræftes', 'Should be confirmed'),
  stale: both('Forældet', 'Out of date'),
  unknown: both('Ikke oplyst', 'Not reported'),
  not_counted: both('Tælles ikke', 'Not counted'),
};

export const reportSourceWords: Words<ReportSource> = {
  screen: both('på skærm', 'on screen'),
  phone: both('telefonisk', 'by telephone'),
  feed: both('automatisk', 'automatically'),
  import: both('fra import', 'from an import'),
  answer: both('ved svar på forespørgsel', 'with an answer to a request'),
};

/** The word for a code that came over the wire; a code of a newer version than ours is shown as it is. */
export function wordFor(words: Readonly<Record<string, InBoth>>, code: string, language: Language): string {
  return words[code]?.[language] ?? code;
}
