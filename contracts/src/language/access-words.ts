import type { AccessGround, AuditPurpose, GlassGround, RevealPurpose } from '../audit/access-log.ts';
import type { SecurityKind } from '../audit/security-log.ts';
import type { EndReason } from '../identity/open-sessions.ts';
import type { BrowserKind, DeviceKind } from '../identity/own-sessions.ts';
import type { InBoth, Language } from './language.ts';
import type { Words } from './vocabulary.ts';

const both = (da: string, en: string): InBoth => ({ da, en });

export const accessGroundWords: Words<AccessGround> = {
  own_case: both('Egen sag', 'Own case'),
  desk_case: both('Visitationens sag', 'The desk’s case'),
  open_request: both('Åben forespørgsel', 'Open request'),
  accepted_request: both('Accepteret forespørgsel', 'Accepted request'),
  intake: both('Modtagelse af borger', 'Intake of a citizen'),
  asked_opinion: both('Spurgt om råd', 'Asked for an opinion'),
  own_responsibility: both('Eget behandlingsansvar', 'Own medical responsibility'),
  whole_number: both('Hele CPR-nummeret vist', 'Whole CPR number shown'),
  break_glass: both('Nødadgang', 'Emergency access'),
  audit: both('Opslag i loggen', 'Look at the log'),
  refused: both('Afvist opslag', 'Refused look'),
};

export const auditPurposeWords: Words<AuditPurpose> = {
  sampling: both('Stikprøvekontrol', 'Sampling control'),
  citizen_request: both('Borgeren har bedt om indsigt', 'The citizen asked for access'),
  complaint: both('Klagesag', 'Complaint'),
  suspicion: both('Mistanke om uberettiget opslag', 'Suspicion of an unjustified look'),
  authority: both('Tilsyn fra myndighed', 'Supervision by an authority'),
};

export const revealPurposeWords: Words<RevealPurpose> = {
  check_with_caller: both('Afstemme nummeret med den, der ringer', 'Check the number with the caller'),
  write_referral: both('Skrive henvisning eller i andet system', 'Write a referral or in another system'),
  wrong_person: both('Undersøge, om det er den rette borger', 'Find out whether it is the right citizen'),
};

export const glassGroundWords: Words<GlassGround> = {
  danger_to_life: both('Fare for liv eller helbred', 'Danger to life or health'),
  citizen_calls_here: both(
    'Borgeren eller personalet ringer hertil om sagen',
    'The citizen or staff call here about the case',
  ),
  desk_unreachable: both('Sagens visitation kan ikke nås', 'The case’s desk cannot be reached'),
  other: both('Andet (skriv hvorfor)', 'Other (say why)'),
};

export const endReasonWords: Words<EndReason> = {
  left_open: both('En computer er efterladt åben', 'A computer was left open'),
  device_lost: both('En computer, tablet eller telefon er mistet', 'A computer, tablet or phone is lost'),
  misuse: both('Mistanke om misbrug', 'Suspected misuse'),
  leaves: both('Fratrådt eller skiftet funktion', 'Left, or changed function'),
  other: both('Andet', 'Other'),
};

export const deviceWords: Words<DeviceKind> = {
  computer: both('Computer', 'Computer'),
  tablet: both('Tablet', 'Tablet'),
  phone: both('Telefon', 'Phone'),
};

/** Names of products: the same in every language. */
export const browserWords: Readonly<Record<BrowserKind, string>> = {
  edge: 'Edge',
  chrome: 'Chrome',
  firefox: 'Firefox',
  safari: 'Safari',
};

export const securityKindWords: Words<SecurityKind> = {
  signed_in: both('Logget ind', 'Signed in'),
  proved_anew: both('Bekræftet, hvem det er', 'Proved anew who it is'),
  unlocked: both('Skærm låst op', 'Screen unlocked'),
  locked: both('Skærm låst', 'Screen locked'),
  sign_in_refused: both('Log-ind afvist', 'Sign-in refused'),
  sign_ins_slowed: both('Log-ind bremset', 'Sign-ins slowed'),
  signed_out: both('Logget ud', 'Signed out'),
  signed_out_everywhere: both('Logget ud på alle computere', 'Signed out on all computers'),
  signed_out_elsewhere: both('Logget sig selv ud et andet sted', 'Signed herself out somewhere else'),
  ended_by_provider: both('Logget ud af loginudbyderen', 'Signed out by the identity provider'),
  ended_by_keeper: both(
    'Logget ud af administrator eller koordinator',
    'Signed out by administrator or coordinator',
  ),
  request_refused: both('Forespørgsel afvist', 'Request refused'),
};

/** For whoever reads the log, not for whoever was refused. */
const refusedFor: Readonly<Record<string, InBoth>> = {
  'session.csrf': both('ikke sendt af LEONs egen side', 'not sent by LEON’s own page'),
  'scope.missing': both('uden for systemets rettigheder', 'beyond the system’s rights'),
  'access.denied': both(
    'ingen konto i LEON, eller svaret kunne ikke bruges',
    'no account in LEON, or no usable answer',
  ),
  'session.disabled': both('kontoen er spærret', 'the account is disabled'),
  'session.assurance': both('kun én faktor', 'one factor alone'),
  'session.expired': both(
    'udløbet, brugt eller begyndt i en anden browser',
    'expired, used or begun in another browser',
  ),
  'rate.limited': both('for mange forsøg fra adressen', 'too many attempts from the address'),
  'service.unavailable': both('loginudbyderen svarede ikke', 'the identity provider did not answer'),
};

/** Why, in words: a refusal’s code, or why sessions were ended; what is unknown as it is. */
export const securityReason = (reason: string, language: Language): string =>
  (refusedFor[reason] ?? (endReasonWords as Readonly<Record<string, InBoth>>)[reason])?.[language] ?? reason;

const lookWords: Readonly<Record<string, InBoth>> = {
  case: both('Sagen læst', 'Case read'),
  field: both('Nyere tekst i et felt læst', 'Newer text of a field read'),
  citizen: both('Borger angivet', 'Citizen stated'),
  'citizen corrected': both('Borger rettet', 'Citizen corrected'),
  request: both('Forespørgsel læst', 'Request read'),
  opinions: both('Spørgsmål til læger læst', 'Questions to doctors read'),
  attention: both('Set om svar er set', 'Looked whether an answer was seen'),
  alternatives: both('Alternativer vist', 'Alternatives shown'),
  decisions: both('Beslutningsgrundlag læst', 'Basis of decisions read'),
  opinion: both('Spørgsmål til læge læst', 'Question to a doctor read'),
  responsibility: both('Eget ansvar læst', 'Own responsibility read'),
  meeting_board: both('Mødetavle læst', 'Meeting board read'),
  addenda: both('Tilføjelser læst', 'Additions read'),
  printed: both('Sagen udskrevet', 'Case printed'),
  copied: both('Sagen kopieret til journal', 'Case copied to a journal'),
  number: both('Hele nummeret vist', 'Whole number shown'),
  protected_address: both('Beskyttet adresse vist', 'Protected address shown'),
  'glass broken': both('Nødadgang åbnet', 'Emergency access opened'),
  'security log searched': both('Søgt i sikkerhedsloggen', 'Security log searched'),
  'log searched': both('Søgt i loggen', 'Log searched'),
  'log exported': both('Log eksporteret', 'Log exported'),
};

/** What was looked at, in words; the name of a refused route as it is. */
export const lookedAt = (what: string, language: Language): string => lookWords[what]?.[language] ?? what;

const purposes: Readonly<Record<string, InBoth>> = {
  ...auditPurposeWords,
  ...revealPurposeWords,
  ...glassGroundWords,
};
export const purposeOf = (purpose: string, language: Language): string =>
  purposes[purpose]?.[language] ?? purpose;
