import type { Messages } from '../message.ts';

/** Who the citizen is, who else is here, and text that two write or that nearly got lost. */
export const peopleMessages = {
  'citizen.label': { da: 'Borger', en: 'Citizen' },
  'citizen.wrong': { da: 'Forkert borger', en: 'Wrong citizen' },
  'citizen.wrong_title': {
    da: 'Sagen står på {masked}. Hvem er det?',
    en: 'The case is on {masked}. Who is it?',
  },
  'citizen.reason': { da: 'Hvorfor rettes det?', en: 'Why is it corrected?' },
  'citizen.reason_choose': { da: 'Vælg …', en: 'Choose …' },
  'citizen.right_number': { da: 'Den rigtiges CPR-nummer', en: 'The right one’s CPR number' },
  'citizen.correct': { da: 'Ret borger', en: 'Correct' },
  'citizen.correct_unknown': { da: 'Ukendt', en: 'Unknown' },
  'citizen.kept': {
    da: 'Det skrevne bliver stående. Begge borgeres sager viser rettelsen.',
    en: 'What was typed stays. Both citizens’ cases show the correction.',
  },
  'citizen.identify': { da: 'Angiv CPR-nummer', en: 'Give the CPR number' },
  'citizen.check_digits': {
    da: 'Kontrolcifret passer ikke. Læs nummeret op igen; det kan godt være rigtigt.',
    en: 'The check digit does not fit. Read the number out again; it may well be right.',
  },
  'citizen.corrected': {
    da: 'Borger rettet kl. {time} af {by}: fra {from} til {to} ({reason}). Læs det skrevne igennem: det kan handle om den forrige.',
    en: 'Citizen corrected at {time} by {by}: from {from} to {to} ({reason}). Read through what was typed: it may be about the one before.',
  },
  'citizen.was_here': {
    da: 'Sag {number} stod ved en fejl på denne borger. Rettet kl. {time} af {by} ({reason}).',
    en: 'Case {number} was on this citizen by mistake. Corrected at {time} by {by} ({reason}).',
  },
  'citizen.own_number': { da: 'Borgerens eget CPR-nummer', en: 'The citizen’s own CPR number' },
  'citizen.identify_as': { da: 'Samme borger', en: 'Same citizen' },
  'citizen.receivers': {
    da: 'Fik noget at vide, mens sagen stod på den forkerte. Ring og fortæl det:',
    en: 'Were told something while the case was on the wrong one. Call and tell them:',
  },
  'citizen.receiver_unit': { da: 'enhed', en: 'unit' },
  'citizen.receiver_department': { da: 'afdeling', en: 'department' },
  'citizen.receiver_responsible': { da: 'lægefagligt ansvarlig', en: 'medically responsible' },
  'citizen.receiver_asked_doctor': { da: 'spurgt læge', en: 'asked doctor' },
  'citizen.receiver_crew': { da: 'Den præhospitale enhed', en: 'The prehospital crew' },
  'citizen.receiver_transport': { da: 'transport', en: 'transport' },
  'citizen.tell_done': { da: 'Har fået det at vide', en: 'Has been told' },
  'citizen.told': { da: 'fik det at vide kl. {time} af {by}', en: 'was told at {time} by {by}' },
  'citizen.unit_corrected': {
    da: 'Sagen stod på en forkert borger indtil kl. {time}. Læs alt igen, og ring til visitationen, hvis noget er givet videre.',
    en: 'The case was on a wrong citizen until {time}. Read everything again, and call the desk if anything was passed on.',
  },
  'citizen.replacement': { da: 'Erstatningsnummer', en: 'Replacement number' },
  'citizen.identified': {
    da: 'Identificeret kl. {time} af {by}: erstatningsnummer {from} er {to}. Begge numres sager er samme borgers.',
    en: 'Identified at {time} by {by}: replacement number {from} is {to}. The cases of both numbers are one citizen’s.',
  },
  'citizen.nobody': { da: 'ukendt', en: 'unknown' },
  'address.mark': { da: 'Beskyttet adresse', en: 'Protected address' },
  'address.do': { da: 'Beskyt adresse', en: 'Protect address' },
  'address.not_shown': { da: 'Beskyttet adresse – vises ikke', en: 'Protected address – not shown' },
  'address.shown': {
    da: 'Adressen er beskyttet. Den vises for sagens ejer og den enhed, der kører ud; hvert opslag logges.',
    en: 'The address is protected. It is shown to the case’s owner and the unit that comes; every look is logged.',
  },
  'address.hidden': {
    da: 'Adressen er beskyttet og vises kun for sagens ejer og den enhed, der kører ud.',
    en: 'The address is protected and shown only to the case’s owner and the unit that comes.',
  },
  'address.protect': {
    da: 'Borgeren har navne- og adressebeskyttelse',
    en: 'The citizen has name and address protection',
  },
  'address.lift': {
    da: 'Adressen er beskyttet. Tryk, hvis borgeren ikke længere har navne- og adressebeskyttelse.',
    en: 'The address is protected. Press if the citizen no longer has name and address protection.',
  },
  'address.rule': {
    da: 'Hvem der ser adressen: LEONs regel {version}, ikke godkendt',
    en: 'Who sees the address: LEON’s rule {version}, not approved',
  },
  'address.in_text': {
    da: 'Adressen eller den pårørende står også i: {fields}. Ret teksten: den læses af flere.',
    en: 'The address or the relative also stands in: {fields}. Correct the text: more people read it.',
  },
  'address.unit_hidden': {
    da: 'Vises ikke. Borgeren kommer til jer; ring til visitationen, hvis adressen er nødvendig.',
    en: 'Not shown. The citizen comes to you; call the desk if the address is needed.',
  },
  'address.unit_shown': {
    da: 'Må ikke gives videre. Opslaget er logget.',
    en: 'Not to be passed on. The look is logged.',
  },
  'urgency.recall': {
    da: '2. henvendelse inden for et døgn (sag {number}): der spørges ét trin tidligere',
    en: 'Second contact within a day (case {number}): a doctor is asked one step earlier',
  },
  'field.municipality_right': { da: 'Bekræft kommunen', en: 'Confirm the municipality' },
  'field.municipality_confirmed': { da: 'Kommunen er bekræftet', en: 'The municipality is confirmed' },
  'case.same_citizen': {
    da: 'Samme borger har en åben sag:',
    en: 'The same citizen has an open case:',
  },
  'presence.also_here': { da: '{names} er også her', en: '{names} is here too' },
  'presence.also_here_many': { da: '{names} er også her', en: '{names} are here too' },
  'case.writes_along': {
    da: 'Du skriver med. {name} ejer sagen og tager beslutningerne.',
    en: 'You write along. {name} owns the case and takes the decisions.',
  },
  'save.keep_both': { da: 'Behold begge', en: 'Keep both' },
  'save.put_back': {
    da: 'Det, du ikke nåede at gemme, er hentet frem.',
    en: 'What you had not saved has been put back.',
  },
  'signin.kept': {
    da: 'Det, du skrev til sidst, ligger krypteret her i browseren og kommer frem, når du logger ind igen.',
    en: 'What you typed last lies encrypted in this browser and comes back when you sign in again.',
  },
} as const satisfies Messages;
