import type { DeskClockSetting } from '@leon/contracts/oversight/clock.ts';
import type { NoticeDelivery, NoticeStatus } from '@leon/contracts/oversight/notice.ts';
import type { Messages } from '../message.ts';

/** How long a desk's clocks run, by name. */
const settings = {
  'clocks.alarm_unanswered_after': { da: 'Opkald skal være besvaret', en: 'A call is answered within' },
  'clocks.alarm_unanswered_crew_after': {
    da: 'Præhospitalt opkald skal være besvaret',
    en: 'A crew’s call is answered within',
  },
  'clocks.decision_warn_after': { da: 'Beslutning: gul efter', en: 'Decision: yellow after' },
  'clocks.decision_warn_crew_after': {
    da: 'Beslutning, præhospital: gul efter',
    en: 'Decision, crew: yellow after',
  },
  'clocks.decision_late_after': { da: 'Beslutning: rød efter', en: 'Decision: red after' },
  'clocks.decision_late_crew_after': {
    da: 'Beslutning, præhospital: rød efter',
    en: 'Decision, crew: red after',
  },
  'clocks.doctor_warn_after': {
    da: 'Læge spurgt ved rød/orange: gul efter',
    en: 'Doctor asked: yellow after',
  },
  'clocks.doctor_late_after': { da: 'Læge spurgt ved rød/orange: rød efter', en: 'Doctor asked: red after' },
  'clocks.answer_within': { da: 'Svar på forespørgsel', en: 'Answer to a request' },
  'clocks.answer_within_urgent': {
    da: 'Svar på forespørgsel, rød/orange',
    en: 'Answer to a request, red or orange',
  },
  'clocks.answer_tell_coordinator_after': {
    da: 'Intet svar: koordinatoren får besked efter',
    en: 'No answer: the coordinator is told after',
  },
  'clocks.answer_tell_coordinator_urgent_after': {
    da: 'Intet svar, rød/orange: koordinatoren får besked efter',
    en: 'No answer, red or orange: the coordinator is told after',
  },
  'clocks.hold_for': { da: 'Reservation holder', en: 'A reservation holds for' },
  'clocks.call_back_within': { da: 'Ring tilbage, når linjen faldt ud', en: 'Call back a dropped line' },
  'clocks.first_visit_within': { da: 'Akutteamets første besøg', en: 'First visit of an acute team' },
  'clocks.first_visit_within_urgent': {
    da: 'Akutteamets første besøg, rød/orange',
    en: 'First visit of an acute team, red or orange',
  },
  'clocks.alarm_no_arrival_after': {
    da: 'Ikke ankommet: så længe efter forventet tid',
    en: 'Not arrived: so long after the expected time',
  },
  'clocks.acknowledge_within': { da: 'Overdragelse kvitteret', en: 'Hand-over acknowledged' },
  'clocks.appointment_confirmed_within': {
    da: 'Subakut tid bekræftet',
    en: 'Subacute appointment confirmed',
  },
  'clocks.appointment_within': {
    da: 'Subakut tid ligger inden for',
    en: 'A subacute appointment lies within',
  },
  'clocks.alarm_responsibility_warn_before': {
    da: 'Lægeansvar udløber: farve før',
    en: 'Medical responsibility ends: colour before',
  },
  'clocks.alarm_responsibility_sound_before': {
    da: 'Lægeansvar udløber: lyd før',
    en: 'Medical responsibility ends: sound before',
  },
  'clocks.follow_up_within': { da: 'Resultat efter overdragelse', en: 'Outcome after hand-over' },
  'clocks.follow_up_open_for': {
    da: 'Modtageren kan skrive målinger og resultat i',
    en: 'The receiver may write what it measured and the outcome for',
  },
  'clocks.question_stands_for': {
    da: 'En enheds spørgsmål standser svarfristen i højst',
    en: 'A unit’s question stops its time to answer for at most',
  },
  'clocks.capacity_remind_every': {
    da: 'Gamle tal: mindst så længe mellem påmindelser (højst 3 om dagen)',
    en: 'Old figures: at least so long between reminders (three a day at most)',
  },
  'clocks.alarm_repeat_every': {
    da: 'Alarm uden ejer høres igen efter',
    en: 'An alarm nobody owns repeats after',
  },
  'clocks.alarm_escalate_after': {
    da: 'Alarm uden ejer: koordinatoren får besked efter',
    en: 'An alarm nobody owns: the coordinator is told after',
  },
  'clocks.alarm_group_within': {
    da: 'Alarmer af samme slags samles til én inden for',
    en: 'Alarms of one kind are one within',
  },
  'clocks.recall_within': {
    da: 'Samme borger eller nummer tæller som ny henvendelse inden for',
    en: 'The same citizen or number counts as another contact within',
  },
  'clocks.handover_shown_for': {
    da: 'Modtageren læser overdragelsen i',
    en: 'The receiver reads the hand-over for',
  },
  'clocks.load_keeps_for': {
    da: 'Et belastningsniveau falder tidligst efter',
    en: 'A load level falls no sooner than after',
  },
  'clocks.on_duty_within': {
    da: 'På vagt er den, der har brugt LEON inden for',
    en: 'On duty is who has used LEON within',
  },
  'clocks.position_old_after': {
    da: 'En enheds position er gammel efter',
    en: 'A unit’s position is old after',
  },
  'clocks.position_gone_after': {
    da: 'En enhed, der ikke er hørt, vises ikke efter',
    en: 'A unit not heard of is no longer shown after',
  },
  'clocks.opinion_open_for': {
    da: 'Spørgsmål til en læge står åbent',
    en: 'A question to a doctor stays open',
  },
} as const satisfies Record<`clocks.${DeskClockSetting}`, Messages[string]>;

const events = {
  'notices.event.request_made': { da: 'Ny forespørgsel', en: 'New request' },
  'notices.event.alarm_escalated': { da: 'Alarm som ingen tog', en: 'Alarm that nobody took' },
  'notices.event.capacity_stale': { da: 'Tal er for gamle', en: 'Figures are out of date' },
  'notices.event.offer_unverified': { da: 'Tilbud skal gennemgås', en: 'Entry to be gone through' },
  'notices.event.crew_accepted': { da: 'Svar til besætning', en: 'Answer to a crew' },
  'notices.event.crew_declined': { da: 'Svar til besætning', en: 'Answer to a crew' },
  'notices.event.crew_asked_back': { da: 'Nyt til besætning', en: 'News for a crew' },
  'notices.event.crew_expired': { da: 'Intet svar til besætning', en: 'No answer for a crew' },
  'notices.event.crew_deadline': { da: 'Besætningens frist er nær', en: 'A crew’s deadline is near' },
  'notices.event.doctor_asked': { da: 'Spørgsmål til læge', en: 'Question to a doctor' },
  'notices.event.doctor_given': { da: 'Lægeansvar givet', en: 'Responsibility given' },
  'notices.event.doctor_ending': { da: 'Lægeansvar slutter', en: 'Responsibility ends' },
} as const satisfies Record<`notices.event.${NoticeDelivery['event']}`, Messages[string]>;

const statuses = {
  'notices.status.waiting': { da: 'venter', en: 'waiting' },
  'notices.status.sent': { da: 'sendt', en: 'sent' },
  'notices.status.failed': { da: 'ikke sendt', en: 'not sent' },
  'notices.status.dropped': { da: 'ikke længere nødvendig', en: 'no longer needed' },
  'notices.status.off': { da: 'kanalen er ikke sat op', en: 'the channel is not set up' },
} as const satisfies Record<`notices.status.${NoticeStatus}`, Messages[string]>;

/** Clocks of a desk and messages out of LEON, on the administration's screen. */
export const clocksMessages = {
  ...settings,
  ...events,
  ...statuses,
  'clocks.title': { da: 'Ure', en: 'Clocks' },
  'clocks.hint': {
    da: 'Så længe løber hvert ur. Værdierne er LEONs udgangspunkt, til visitationen eller regionen siger andet. Ændringer gælder straks og står i journalen.',
    en: 'How long each clock runs. The values are LEON’s own start until the desk or the region says otherwise. Changes count at once and are journalled.',
  },
  'clocks.desk': { da: 'Visitation', en: 'Desk' },
  'clocks.name': { da: 'Ur', en: 'Clock' },
  'clocks.value': { da: 'Tid', en: 'Time' },
  'clocks.source': { da: 'Grundlag', en: 'Ground' },
  'clocks.not_approved': { da: 'ikke godkendt', en: 'not approved' },
  'clocks.approved': { da: 'godkendt', en: 'approved' },
  'clocks.own': { da: 'egen, af {name}', en: 'own, by {name}' },
  'clocks.change': { da: 'Ret', en: 'Change' },
  'clocks.change_which': { da: 'Ret {what}', en: 'Change {what}' },
  'clocks.unit': { da: 'Enhed', en: 'Unit' },
  'clocks.seconds': { da: 'sekunder', en: 'seconds' },
  'clocks.minutes': { da: 'minutter', en: 'minutes' },
  'clocks.hours': { da: 'timer', en: 'hours' },
  'clocks.reason': { da: 'Hvorfor', en: 'Why' },
  'clocks.save': { da: 'Gem', en: 'Save' },
  'clocks.cancel': { da: 'Fortryd', en: 'Cancel' },
  'reminder.unit': {
    da: '{name}: tallene er for gamle. Mindet kl. {time} ({n}. gang i dag)',
    en: '{name}: the figures are out of date. Reminded at {time} (time {n} today)',
  },
  'reminder.coordinator': {
    da: 'Mindet om gamle tal i dag (gange): {names}',
    en: 'Reminded of old figures today (times): {names}',
  },
  'notices.title': { da: 'Beskeder ud af LEON', en: 'Messages out of LEON' },
  'notices.hint': {
    da: 'Beskeder indeholder aldrig borgeroplysninger: kun sagsnummer, enhedens navn og et link. Uden mailserver eller webhook sendes intet.',
    en: 'Messages never hold anything of a citizen: a case number, the unit’s name and a link. Without a mail server or webhook nothing is sent.',
  },
  'notices.failed': { da: '{n} beskeder er ikke nået frem', en: '{n} messages have not arrived' },
  'notices.targets': { da: 'Hvem får besked', en: 'Who is told' },
  'notices.no_targets': { da: 'Ingen får besked endnu', en: 'Nobody is told yet' },
  'notices.deliveries': { da: 'Sendte beskeder', en: 'Messages sent' },
  'notices.no_deliveries': { da: 'Der er ikke sendt nogen beskeder', en: 'No messages have been sent' },
  'notices.event': { da: 'Om', en: 'About' },
  'notices.channel': { da: 'Måde', en: 'Way' },
  'notices.channel.email': { da: 'e-mail', en: 'e-mail' },
  'notices.channel.push': { da: 'egen enhed', en: 'own device' },
  'notices.channel.webhook': { da: 'webhook', en: 'webhook' },
  'notices.address': { da: 'E-mailadresse', en: 'E-mail address' },
  'notices.to': { da: 'Til', en: 'To' },
  'notices.unit': { da: 'Kun enheden', en: 'Only the unit' },
  'notices.all_units': { da: 'alle enheder', en: 'all units' },
  'notices.all_desks': { da: 'alle visitationer', en: 'all desks' },
  'notices.add': { da: 'Tilføj', en: 'Add' },
  'notices.active': { da: 'Sendes', en: 'Sent' },
  'notices.switch': { da: 'Send {event} til {to}', en: 'Send {event} to {to}' },
  'notices.when': { da: 'Tid', en: 'Time' },
  'notices.status': { da: 'Status', en: 'Status' },
  'notices.case': { da: 'sag {number}', en: 'case {number}' },
  'notices.attempts': { da: '{n} forsøg', en: '{n} tries' },
  'notices.retry': { da: 'Send igen', en: 'Send again' },
  'notices.retry_which': { da: 'Send igen til {to}', en: 'Send again to {to}' },
} as const satisfies Messages;
