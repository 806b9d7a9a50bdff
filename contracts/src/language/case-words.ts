import type { Gate, TransportKind } from '../calls/case.ts';
import type { CaseFieldName } from '../calls/case-field.ts';
import type { CorrectionReason } from '../calls/citizen-correction.ts';
import type { CitizenSex, CompetingIllness, RedFlag, Residence, WantedOutcome } from '../calls/isbar.ts';
import type { InBoth } from './language.ts';
import type { Words } from './vocabulary.ts';

const both = (da: string, en: string): InBoth => ({ da, en });

/** The five letters of ISBAR. */
export const isbarWords: Words<'I' | 'S' | 'B' | 'A' | 'R'> = {
  I: both('Identifikation', 'Identification'),
  S: both('Situation', 'Situation'),
  B: both('Baggrund', 'Background'),
  A: both('Analyse', 'Assessment'),
  R: both('Råd', 'Recommendation'),
};

export const caseFieldWords: Words<CaseFieldName> = {
  callerType: both('Hvem ringer', 'Who calls'),
  callerName: both('Navn på den, der ringer', 'Caller’s name'),
  callerRole: both('Funktion', 'Caller’s role'),
  callerOrganisation: both('Arbejdssted', 'Caller’s organisation'),
  callbackNumber: both('Tilbagekaldsnummer', 'Call-back number'),
  wantedOutcome: both('Hvad ringer du for at få?', 'What do you hope to get?'),
  whereabouts: both('Hvor er borgeren nu', 'Where the citizen is now'),
  citizenName: both('Borgerens navn', 'Citizen’s name'),
  citizenAddress: both('Adresse', 'Address'),
  homeMunicipality: both('Bopælskommune', 'Home municipality'),
  doorCode: both('Dørkode eller nøgleboks', 'Door code or key box'),
  relativeName: both('Pårørende', 'Relative'),
  relativePhone: both('Pårørendes telefon', 'Relative’s telephone'),
  citizenAge: both('Alder', 'Age'),
  citizenSex: both('Køn', 'Sex'),
  pregnant: both('Gravid', 'Pregnant'),
  citizenKnown: both('Kendt af kommunen', 'Known to the municipality'),
  situation: both('Situation', 'Situation'),
  presumedDiagnosis: both('Formodet diagnose', 'Presumed diagnosis'),
  onset: both('Siden hvornår', 'Since when'),
  vitals: both('Målte værdier', 'Measured values'),
  quickLine: both('Hurtiglinje', 'Quick line'),
  examination: both('ABCDE', 'ABCDE'),
  statedScores: both('Oplyst score', 'Score as stated'),
  problemColour: both('Kontaktårsagens farve', 'Colour of the contact cause'),
  redFlags: both('Tidskritiske tegn', 'Time-critical signs'),
  directCall: both('Sendt direkte til', 'Sent directly to'),
  deterioration: both('Forværring', 'Deterioration'),
  background: both('Baggrund', 'Background'),
  baseline: both('Habituel tilstand', 'Usual state'),
  citizenView: both('Borgerens egen vurdering', 'The citizen’s own view'),
  chronicDisease: both('Kronisk sygdom', 'Chronic disease'),
  competingIllness: both('Konkurrerende sygdom', 'Competing illness'),
  immunosuppressed: both('Nedsat immunforsvar', 'Immunosuppressed'),
  medicine: both('Medicin', 'Medicine'),
  anticoagulant: both('AK-behandling', 'Anticoagulants'),
  allergy: both('Allergi', 'Allergy'),
  knownSpecialty: both('Kendt i speciale', 'Known to a specialty'),
  recentAdmission: both('Indlagt for nylig', 'Recently admitted'),
  dischargedAt: both('Udskrevet', 'Discharged'),
  dischargedFrom: both('Udskrevet fra', 'Discharged from'),
  residence: both('Bolig', 'Residence'),
  currentServices: both('Hjælp i dag', 'Current services'),
  livesAlone: both('Bor alene', 'Lives alone'),
  isolation: both('Smitte eller isolation', 'Infection or isolation'),
  terminal: both('Terminal', 'Terminal'),
  wishes: both('Ønsker', 'Wishes'),
  noAdmissionWish: both('Ønsker ikke indlæggelse', 'Wishes no admission'),
  treatmentLevel: both('Behandlingsniveau', 'Treatment level'),
  callerAssessment: both('Vurdering fra den, der ringer', 'Caller’s own assessment'),
  assessment: both('Visitators vurdering', 'Nurse’s assessment'),
  needs: both('Behov', 'Needs'),
  colour: both('Bekymring', 'Concern'),
  urgencyDecision: both('Hastegrad sat', 'Urgency as set'),
  neededLevel: both('Nødvendigt niveau', 'Level needed'),
  neededTests: both('Flere prøver på stedet', 'Further tests on the spot'),
  niceNeeds: both('Godt at have', 'Good to have'),
  observation: both('Tilsyn', 'Looked after'),
  mobility: both('Kan flyttes', 'Can be moved'),
  careHours: both('Varighed (timer)', 'Duration (hours)'),
  needsIsolation: both('Skal isoleres', 'Needs isolation'),
  wishesHome: both('Ønsker at blive hjemme', 'Wishes to stay at home'),
  crewSawAtHome: both('Set i hjemmet', 'Seen at home'),
  latestAcceptableAt: both('Senest', 'At the latest'),
  doctorSameDay: both('Læge samme dag', 'Doctor the same day'),
  consultedDoctor: both('Læge konfereret', 'Doctor consulted'),
  wishDecision: both('Ønske mod værdier', 'Wish against values'),
  advice: both('Råd', 'Advice'),
  adviceGivenBy: both('Rådgivet af', 'Advice given by'),
  adviceGivenTo: both('Rådgivet til', 'Advice given to'),
  informed: both('Borger eller pårørende informeret', 'Citizen or relative informed'),
  plan: both('Plan', 'Plan'),
  agreedTasks: both('Hvem gør hvad hvornår', 'Who does what by when'),
  callLimits: both('Ring hvis …', 'Call if …'),
  readBack: both('Gentaget', 'Read back'),
  homeTold: both('Bopælskommunen er informeret', 'Home municipality told'),
};

export const wantedOutcomeWords: Words<WantedOutcome> = {
  admission: both('Indlæggelse', 'Admission'),
  emergency_department: both('Akutmodtagelse', 'Emergency department'),
  municipal_place: both('Akutplads', 'Acute place'),
  acute_team: both('Akutteam', 'Acute team'),
  advice: both('Råd', 'Advice'),
  home_visit: both('Sygebesøg', 'Home visit by a doctor'),
  other: both('Andet', 'Other'),
};

export const citizenSexWords: Words<CitizenSex> = {
  female: both('Kvinde', 'Female'),
  male: both('Mand', 'Male'),
  other: both('Andet', 'Other'),
};

export const residenceWords: Words<Residence> = {
  care_home: both('Plejehjem', 'Care home'),
  own_home_known: both('Eget hjem, kendt', 'Own home, known'),
  own_home_unknown: both('Eget hjem, ikke kendt', 'Own home, not known'),
};

/** Risk patient card of DEPT (sheet 009). */
export const competingIllnessWords: Words<CompetingIllness> = {
  infant: both('Under 3 måneder', 'Under 3 months old'),
  coronary: both('Iskæmisk hjertesygdom', 'Coronary disease'),
  heart_failure: both(
    'Svær hjertesvigt eller medfødt hjertesygdom',
    'Serious heart failure or congenital disease',
  ),
  lung: both('Svær lungesygdom', 'Serious lung disease'),
  pulmonary_embolism: both('Tidligere lungeemboli', 'Previous pulmonary embolism'),
  insulin: both('Insulinkrævende diabetes', 'Insulin-requiring diabetes'),
  dialysis: both('Dialyse', 'Dialysis'),
};

export const gateWords: Words<Gate> = {
  open: both('Tidskritisk?', 'Time-critical?'),
  not_critical: both('Ikke tidskritisk', 'Not time-critical'),
  critical: both('Tidskritisk', 'Time-critical'),
};

export const redFlagWords: Words<RedFlag> = {
  threatened_airway: both('Truet luftvej', 'Threatened airway'),
  breathing: both('Svær åndenød', 'Severe breathing trouble'),
  saturation: both('Meget lav saturation', 'Very low saturation'),
  circulation: both('Truet kredsløb', 'Threatened circulation'),
  unconscious: both('Bevidsthedspåvirket', 'Impaired consciousness'),
  stroke: both('Nyt neurologisk udfald', 'New neurological sign'),
  chest_pain: both('Brystsmerter som ved blodprop', 'Chest pain as in a heart attack'),
  convulsing: both('Kramper', 'Convulsing'),
  anaphylaxis: both('Anafylaksi', 'Anaphylaxis'),
  news2_high: both('NEWS2 på 7 eller mere', 'NEWS2 of 7 or more'),
  other: both('Andet', 'Other'),
};

export const transportKindWords: Words<TransportKind> = {
  own: both('Kommer selv', 'Comes by own means'),
  relative: both('Med pårørende', 'With a relative'),
  seated: both('Siddende transport', 'Seated transport'),
  lying: both('Liggende transport', 'Lying transport'),
  ambulance_b: both('Ambulance, kørsel B', 'Ambulance, category B'),
  ambulance_a: both('Ambulance, kørsel A', 'Ambulance, category A'),
};

export const correctionReasonWords: Words<CorrectionReason> = {
  mistyped: both('Tastet forkert', 'Mistyped'),
  wrong_person_chosen: both('Forkert person valgt', 'Wrong person chosen'),
  caller_corrected: both('Rettet af den, der ringer', 'Corrected by the caller'),
  identified_later: both('Identificeret senere', 'Identified later'),
  other: both('Andet', 'Other'),
};
