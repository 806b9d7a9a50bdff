import type { Messages } from '../message.ts';

export const shellMessages = {
  'shell.skip': { da: 'Gå til indholdet', en: 'Skip to the content' },
  'shell.areas': { da: 'Områder', en: 'Areas' },
  'shell.workspace': { da: 'Visitation', en: 'Triage' },
  'shell.overview': { da: 'Overblik', en: 'Overview' },
  'shell.unit': { da: 'Vores tilbud', en: 'Our offers' },
  'shell.open_now': { da: 'Åbent nu', en: 'Open now' },
  'shell.doctor': { da: 'Vagtlæge', en: 'On-call doctor' },
  'shell.blocked': { da: 'Hindringer', en: 'Obstacles' },
  'shell.administration': { da: 'Administration', en: 'Administration' },
  'shell.user_menu': { da: 'Bruger: {name}', en: 'User: {name}' },
  'shell.sign_out': { da: 'Log ud', en: 'Sign out' },
  'shell.to_night': { da: 'Skift til nat', en: 'Switch to night' },
  'shell.to_day': { da: 'Skift til dag', en: 'Switch to day' },
  'shell.follow_system': { da: 'Følg computerens dag og nat', en: 'Follow the computer’s day and night' },
  'shell.to_english': { da: 'English', en: 'Dansk' },
  'shell.language': { da: 'EN, skift sprog til engelsk', en: 'DA, change language to Danish' },
  'shell.working': { da: 'Arbejder …', en: 'Working …' },
  'shell.loading': { da: 'Henter …', en: 'Loading …' },
  'shell.close': { da: 'Luk', en: 'Close' },
  'shell.cancel': { da: 'Fortryd', en: 'Cancel' },
  'shell.save': { da: 'Gem', en: 'Save' },
  'shell.retry': { da: 'Prøv igen', en: 'Try again' },
  'shell.choose': { da: 'Vælg …', en: 'Choose …' },
  'shell.keys': { da: 'Taster', en: 'Keys' },
  'picture.age': { da: 'billede {age} gammelt', en: 'picture {age} old' },
  'picture.label': { da: 'Billedets alder', en: 'Age of the picture' },
  'picture.waiting': { da: 'henter billedet …', en: 'loading the picture …' },
  'picture.late_desk': {
    da: 'Billedet er {age} gammelt. Tal på skærmen kan være forkerte. Det du skriver gemmes, så snart forbindelsen er tilbage; ring til enheden før du lover en plads.',
    en: 'The picture is {age} old. Figures on the screen may be wrong. What you type is saved as soon as the line is back; call the unit before you promise a place.',
  },
  'picture.late_crew': {
    da: 'Det, du ser, er {age} gammelt og kan være forkert. Det du skriver, gemmes på enheden. Haster det, så ring til visitationen.',
    en: 'What you see is {age} old and may be wrong. What you type is kept on the device. If it is urgent, call the desk.',
  },
  'picture.late_others': {
    da: 'Billedet er {age} gammelt. Tal på skærmen kan være forkerte; ring, hvis det haster.',
    en: 'The picture is {age} old. Figures on the screen may be wrong; call if it is urgent.',
  },
  'picture.offline_crew': {
    da: 'Ingen forbindelse til LEON. Det, du ser, er {age} gammelt. En anmodning gemmes på enheden og sendes af sig selv; haster det, så ring til visitationen.',
    en: 'No connection to LEON. What you see is {age} old. A request is kept on the device and sent by itself; if it is urgent, call the desk.',
  },
  'picture.offline_others': {
    da: 'Ingen forbindelse til LEON. Du ser det sidste billede, {age} gammelt. Intet kan gemmes, før forbindelsen er tilbage; ring, hvis det haster.',
    en: 'No connection to LEON. You see the last picture, {age} old. Nothing can be saved until the line is back; call if it is urgent.',
  },
  'picture.offline_desk': {
    da: 'Ingen forbindelse til LEON. Du ser det sidste billede, {age} gammelt. Du kan læse og skrive videre; reservér pr. telefon indtil forbindelsen er tilbage.',
    en: 'No connection to LEON. You see the last picture, {age} old. You can go on reading and typing; reserve by phone until the line is back.',
  },
  'picture.none': {
    da: 'Ingen forbindelse til LEON, og intet billede endnu. Brug telefonen; der prøves igen af sig selv.',
    en: 'No connection to LEON, and no picture yet. Use the phone; it is tried again by itself.',
  },
  'signin.title': { da: 'Log ind', en: 'Sign in' },
  'signin.intro': {
    da: 'Konsol til sundhedsvisitation: find, reservér og aftal det rette tilbud på laveste effektive omsorgsniveau.',
    en: 'Console for acute health triage: find, reserve and agree the right offer at the lowest effective level of care.',
  },
  'signin.button': { da: 'Log ind med din brugerkonto', en: 'Sign in with your account' },
  'signin.expired': {
    da: 'Din session er udløbet. Log ind igen.',
    en: 'Your session has expired. Sign in again.',
  },
  'signin.unknown': {
    da: 'Din konto er ikke oprettet i LEON. Kontakt din administrator.',
    en: 'Your account is not registered in LEON. Contact your administrator.',
  },
  'signin.provider_away': {
    da: 'Regionens log-ind svarer ikke lige nu. Prøv igen om lidt. Er du allerede logget ind på en computer, virker den stadig. Brug telefonen, hvis det haster.',
    en: 'The region’s sign-in does not answer right now. Try again shortly. Where you are signed in already, LEON goes on. Use the telephone if it is urgent.',
  },
  'signin.working': {
    da: 'Mange logger ind fra jeres netværk lige nu. LEON kontrollerer browseren og går selv videre om et øjeblik.',
    en: 'Many sign in from your network right now. LEON checks the browser and goes on by itself in a moment.',
  },
  'signin.unreachable': {
    da: 'LEON svarer ikke lige nu. Der prøves igen hvert 3. sekund.',
    en: 'LEON does not answer right now. Trying again every 3 seconds.',
  },
  'access.title': { da: 'Du har ikke adgang hertil', en: 'You have no access here' },
  'access.body': {
    da: 'Din rolle ({role}) arbejder ikke på denne side. Gå til din egen side eller skift bruger.',
    en: 'Your role ({role}) does not work on this page. Go to your own page or change user.',
  },
  'access.home': { da: 'Gå til min side', en: 'Go to my page' },
  'notfound.title': { da: 'Siden findes ikke', en: 'There is no such page' },
  'notfound.hint': {
    da: 'Adressen er skrevet forkert, eller siden er flyttet.',
    en: 'The address is mistyped, or the page has moved.',
  },
  'crash.title': { da: 'Noget gik galt på skærmen', en: 'Something went wrong on the screen' },
  'crash.body': {
    da: 'Det du har skrevet er gemt hos LEON, så snart feltet viste ”gemt”. Genindlæs siden for at gå videre.',
    en: 'What you typed is stored in LEON as soon as the field said “saved”. Reload the page to go on.',
  },
  'crash.reload': { da: 'Genindlæs siden', en: 'Reload the page' },
  'refused.title': { da: 'Det gik ikke', en: 'That did not work' },
  'refused.no_answer': {
    da: 'LEON svarede ikke. Vi ved ikke, om det blev gjort. Prøv igen: det bliver kun gjort én gang.',
    en: 'LEON did not answer. We do not know whether it was done. Try again: it is done only once.',
  },
  'region.resizer': { da: 'Bredde: {panel}', en: 'Width: {panel}' },
} as const satisfies Messages;
