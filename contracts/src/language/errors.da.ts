import type { ErrorParams } from '../errors.ts';
import type { ErrorTexts } from './error-texts.ts';
import { formatTime } from './language.ts';
import { instantOf, numberOf, textOf } from './params.ts';
import { caseStatusWords, wordFor } from './vocabulary.ts';

const by = (params: ErrorParams, name: string): string => {
  const who = textOf(params, name);
  return who === null ? '' : ` af ${who}`;
};
const at = (params: ErrorParams, name: string, lead = 'kl.'): string => {
  const when = instantOf(params, name);
  return when === null ? '' : ` ${lead} ${formatTime(when, 'da')}`;
};

const seconds = (params: ErrorParams): string | null => {
  const count = numberOf(params, 'seconds');
  return count === null ? null : `${count} ${count === 1 ? 'sekund' : 'sekunder'}`;
};

export const errorTextsDa: ErrorTexts = {
  'request.invalid': () => 'Noget er ikke udfyldt rigtigt. Ret de markerede felter, og prøv igen.',
  'request.too_large': () => 'Det er for stort til at blive sendt. Gør teksten kortere, og prøv igen.',
  'request.not_found': () => 'Det findes ikke, eller du har ikke adgang. Gå tilbage til listen.',
  'session.missing': () => 'Du er ikke logget ind. Log ind for at fortsætte.',
  'session.expired': () => 'Du er blevet logget ud. Log ind igen for at fortsætte.',
  'session.csrf': () => 'Siden er forældet og kan ikke sende. Genindlæs den, og prøv igen.',
  'session.disabled': () => 'Din adgang er lukket. Kontakt din administrator.',
  'session.ended': () =>
    'En administrator eller koordinator har logget dig ud. Log ind igen for at fortsætte.',
  'session.locked': () => 'Skærmen er låst. Lås den op ved at logge ind igen.',
  'session.assurance': () =>
    'Du skal logge ind med to faktorer for at bruge LEON. Vælg en anden måde at logge ind på, eller kontakt din administrator.',
  'session.step_up': () => 'Bekræft først, hvem du er: log ind igen. Det, du har skrevet, er gemt.',
  'access.denied': () => 'Det har du ikke adgang til. Spørg din koordinator.',
  'scope.missing': (p) =>
    `Systemet må ikke gøre dette${textOf(p, 'scope') === null ? '' : ` (mangler »${textOf(p, 'scope')}«)`}. Bed administratoren om at give adgang.`,
  'rate.limited': (p) => `For mange forsøg på kort tid. Vent ${seconds(p) ?? 'lidt'}, og prøv igen.`,
  'command.reused': () => 'Det er allerede sendt med andet indhold. Genindlæs siden, og prøv igen.',
  'version.conflict': () => 'Oplysningerne er ændret imens. Se de nye, og prøv igen.',
  'field.conflict': () => 'En anden har ændret feltet imens. Vælg, hvilken tekst der skal gælde.',
  'case.not_owner': (p) =>
    textOf(p, 'owner') === null
      ? 'Det er ikke din sag. Tag sagen først.'
      : `Sagen ejes af ${textOf(p, 'owner')}. Tal med vedkommende, eller vælg en anden sag.`,
  'case.already_claimed': (p) =>
    `Sagen er allerede taget${at(p, 'at')}${by(p, 'owner')}. Tag den næste i køen.`,
  'case.action_not_allowed': (p) => {
    const status = textOf(p, 'status');
    const state = status === null ? 'i denne tilstand' : `»${wordFor(caseStatusWords, status, 'da')}«`;
    return `Det kan ikke gøres, når sagen er ${state}. Se de viste knapper for det næste skridt.`;
  },
  'case.owner_present': (p) =>
    `${textOf(p, 'owner') ?? 'Ejeren'} er her igen og beholder sagen. Tal sammen, eller spørg koordinatoren.`,
  'case.owner_unchanged': () => 'Sagen er allerede der. Vælg en anden.',
  'case.not_offered': () => 'Sagen er ikke tilbudt længere. Se, hvem der har den nu.',
  'colleague.not_at_desk': () => 'Kollegaen er ikke ved visitationen. Vælg en anden.',
  'case.location_missing': () =>
    'Det mangler, hvor borgeren er. Peg på kortet, eller skriv navnet på stedet.',
  'case.callback_missing': () => 'Tilbagekaldsnummeret mangler. Skriv det, før du går videre.',
  'case.responsible_missing': () =>
    'Der mangler en behandlingsansvarlig. Skriv navn eller vagtfunktion, nummer og sluttidspunkt.',
  'urgency.lowering_needs_doctor': () =>
    'Hastegraden kan ikke sænkes alene. Skriv, hvilken læge der er med, og hvorfor.',
  'join.target_not_open': () => 'Den anden sag er afsluttet. Vælg en åben sag, eller gå videre med denne.',
  'appointment.missing': () => 'Tiden mangler. Skriv, hvornår borgeren skal komme, og hvem der bekræftede.',
  'appointment.time_invalid': (p) =>
    numberOf(p, 'hours') === null
      ? 'Tiden passer ikke. Den skal ligge i fremtiden. Ret den.'
      : `Tiden passer ikke. En subakut tid ligger inden for ${numberOf(p, 'hours')} timer. Ret den, eller vælg et andet tilbud.`,
  'request.waits_for_desk': () =>
    'Spørgsmålet eller forslaget ligger hos visitator. Vent på svaret, eller acceptér eller afvis.',
  'request.waits_for_unit': () => 'Enheden venter ikke på noget fra dig. Se sagen, som den er nu.',
  'proposal.nothing_new': () =>
    'Forslaget er det, der blev spurgt om. Vælg en anden plads eller tid, eller acceptér.',
  'follow_up.not_begun': () => 'Borgeren er ikke ankommet eller overdraget endnu. Se listen »På vej til os«.',
  'follow_up.already_said': (p) => `Ankomsten er allerede bekræftet${at(p, 'at')}${by(p, 'by')}. Gå videre.`,
  'follow_up.time_invalid': () =>
    'Tidspunktet passer ikke. Det skal ligge efter den forrige måling og ikke i fremtiden. Ret det.',
  'handover.not_sent': () => 'Borgeren er ikke overdraget endnu. Vent på overdragelsen.',
  'handover.acknowledged': (p) => `Der er allerede kvitteret${at(p, 'at')}${by(p, 'by')}. Gå videre.`,
  'handover.home_not_told': () =>
    'Borgeren bor i en anden kommune. Skriv, hvem i bopælskommunen der er informeret.',
  'transport.not_lawful': (p) =>
    `Ambulancen må ikke køre borgeren hertil${textOf(p, 'source') === null ? '' : ` (regel ${textOf(p, 'rule')}, version ${textOf(p, 'version')}; ${textOf(p, 'source')})`}. Vælg en anden vej.`,
  'capacity.overbooking_not_yours': () =>
    'Kun enheden selv kan åbne for overbelægning, og kun med en grund. Ring til enheden.',
  'waiting.not_listed': () => 'Sagen venter ikke på en plads. Se sagens tilbud på listen.',
  'alarm.already_owned': (p) =>
    `Alarmen er allerede taget${at(p, 'at')}${by(p, 'owner')}. Tal sammen, hvis der er brug for flere.`,
  'alarm.over': () => 'Alarmen gælder ikke mere. Se sagen, som den er nu.',
  'undo.too_late': () => 'Det er for sent at fortryde. Opret en ny sag, den bliver knyttet til denne.',
  'undo.not_possible': () => 'Dette kan ikke fortrydes. Gå videre i den anden sag, eller opret en ny.',
  'offer.not_found': () => 'Tilbuddet findes ikke mere. Vælg et andet på listen.',
  'offer.not_suitable': () => 'Tilbuddet passer ikke nu. Se hvorfor på listen, og vælg et andet.',
  'offer.just_taken': (p) =>
    `Pladsen er netop taget${at(p, 'at')}${by(p, 'desk')}. Vælg det næste på listen.`,
  'offer.full': () => 'Der er ingen ledig plads. Vælg et andet tilbud på listen.',
  'support.same_person': () =>
    'En anden end den, der har foreslået det, skal bekræfte. Bed en kollega om det.',
  'support.not_pending': () =>
    'Forslaget venter ikke længere: det er bekræftet, trukket tilbage, udløbet eller afløst af et nyere.',
  'support.not_on': () => 'Beslutningsstøtten er slukket i forvejen. Der er intet at trække tilbage.',
  'agreement.no_peak_rule': () =>
    'Aftalen har ingen godkendt regel for spidsbelastning, der gælder nu. Se aftalerne i registret.',
  'offer.closed': (p) => `Tilbuddet er lukket${at(p, 'until', 'til kl.')}. Vælg et andet på listen.`,
  'hold.not_active': () => 'Der er ingen gældende reservation. Reservér igen.',
  'hold.expired': (p) => `Reservationen udløb${at(p, 'at')}, og pladsen er frigivet. Reservér igen.`,
  'hold.already_renewed': (p) =>
    `Reservationen er allerede forlænget én gang${at(p, 'until', 'til kl.')}. Spørg enheden, eller frigiv pladsen.`,
  'request.already_answered': (p) =>
    `Forespørgslen er allerede afsluttet${by(p, 'answeredBy')}. Se svaret på sagen.`,
  'decline.reason_missing': () => 'Der mangler en grund. Vælg, hvorfor I siger nej.',
  'responsible.number_missing': () => 'Nummeret mangler. Skriv, hvor den ansvarlige kan nås.',
  'responsible.period_invalid': () =>
    'Perioderne passer ikke. De skal hænge sammen og slutte i fremtiden. Ret tidspunkterne.',
  'capacity.model_mismatch': () =>
    'Tilbuddet opgøres på en anden måde. Brug de felter, der er vist for tilbuddet.',
  'capacity.below_zero': () => 'Antallet kan ikke være under nul. Ret antallet.',
  'capacity.time_in_future': () => 'Tidspunktet ligger i fremtiden. Ret det til nu eller tidligere.',
  'citizen.synthetic_only': () =>
    'Dette er en øvelse: brug kun officielle testnumre eller erstatningsnumre, aldrig en rigtig borgers.',
  'citizen.already_set': () =>
    'Sagen er allerede om en anden borger. Vælg »Forkert borger«, og skriv, hvorfor den rettes.',
  'cpr.invalid': () => 'CPR-nummeret er ikke gyldigt. Tjek cifrene, eller vælg »ukendt«.',
  'glass.own_desk': () => 'Sagen hører til din egen visitation. Åbn den i køen.',
  'glass.over': () =>
    'Nødadgangen er slut. Har du stadig brug for sagen, så ring til dens visitation, eller åbn den igen med en grund.',
  'push.off': () => 'Denne LEON sender ingen beskeder til lukkede enheder. Hold LEON åben.',
  'push.service_unknown': () => 'Browserens beskedtjeneste er ikke en, LEON sender til. Hold LEON åben.',
  'stream.unknown': () => 'Du kan ikke følge disse oplysninger. Log ind igen.',
  'stream.too_old': () => 'Billedet er for gammelt til at blive indhentet. Hent det hele igen.',
  'client.outdated': () => 'Der er en ny version af LEON. Genindlæs siden.',
  'service.unavailable': () =>
    'LEON kan ikke svare lige nu. Prøv igen om lidt. Brug telefonen, hvis det haster.',
  internal: (p) =>
    `Der er sket en fejl i LEON. Prøv igen.${textOf(p, 'requestId') === null ? '' : ` Sker det igen, så oplys ${textOf(p, 'requestId')} til support.`}`,
};
