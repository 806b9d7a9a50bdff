import type { Messages } from '../message.ts';

/** The decision-support module: what it is, whether it is on, and who switches it. */
export const supportMessages = {
  'support.demo': {
    da: 'Beslutningsstøtte til fremvisning · ikke godkendt',
    en: 'Decision support for demonstration · not approved',
  },
  'support.approved': {
    da: 'Beslutningsstøtte godkendt af {name} ({reference}), fra {from}',
    en: 'Decision support approved by {name} ({reference}), from {from}',
  },
  'support.approved_until': {
    da: 'Beslutningsstøtte godkendt af {name} ({reference}), fra {from} til {to}',
    en: 'Decision support approved by {name} ({reference}), from {from} to {to}',
  },
  'support.off_nurse': {
    da: 'Beslutningsstøtte er slukket (ikke godkendt): værdier vises som målt, uden score, farve og råd. Hastegrad og behov er dit skøn.',
    en: 'Decision support is off (not approved): values are shown as measured, without score, colour or advice. Urgency and needs are your judgement.',
  },
  'support.off_list': {
    da: 'Rækkefølgen følger kun de behov, du har valgt. Beslutningsstøtte er slukket.',
    en: 'The order follows only the needs you chose. Decision support is off.',
  },
  'support.off_department': {
    da: 'Afdelingen er den nærmeste: beslutningsstøtte er slukket.',
    en: 'The department is the nearest one: decision support is off.',
  },
  'support.off_crew': {
    da: 'Beslutningsstøtte er slukket: problemet sendes som tekst, og visitationen vælger, hvad der er brug for.',
    en: 'Decision support is off: the problem is sent as text, and the desk chooses what is needed.',
  },
  'support.off_doctor': {
    da: 'Beslutningsstøtte er slukket: vælg selv, hvad der er brug for.',
    en: 'Decision support is off: choose yourself what is needed.',
  },
  'support.off_unit': {
    da: 'Beslutningsstøtte er slukket: LEON siger ikke, hvornår der skal måles igen. Aftal det med visitationen.',
    en: 'Decision support is off: LEON does not say when to measure again. Agree it with the desk.',
  },
  'support.off_manager': {
    da: 'Beslutningsstøtte er slukket (ikke godkendt): ingen score, farve eller råd fra værdier.',
    en: 'Decision support is off (not approved): no score, colour or advice from values.',
  },
  'support.adds': { da: 'beslutningsstøtte', en: 'decision support' },
  'support.go': { da: 'Se kontakten og hvem der må slukke', en: 'See the switch and who may use it' },
  'support.title': { da: 'Beslutningsstøtte', en: 'Decision support' },
  'support.hint': {
    da: 'Scorer, farver, tegn, råd om hastegrad, målefrister, foreslåede behov og afdeling. Slukket, til én har indtastet en godkendelse, og en anden har bekræftet den. Én kan slukke med det samme.',
    en: 'Scores, colours, signs, advice on urgency, times to measure again, suggested needs and department. Off until one person has entered an approval and another has confirmed it. One person can switch it off at once.',
  },
  'support.for_show': {
    da: 'Denne LEON er til fremvisning: det, der godkendes her, vises som ikke godkendt.',
    en: 'This LEON is for demonstration: what is approved here is shown as not approved.',
  },
  'support.is_off': { da: 'Slukket (ikke godkendt)', en: 'Off (not approved)' },
  'support.comes': { da: 'Bekræftet, tændes {time}', en: 'Confirmed, on from {time}' },
  'support.approver': { da: 'Godkendt af (navn eller organ)', en: 'Approved by (name or body)' },
  'support.reference': { da: 'Godkendelsens sag eller dokument', en: 'Case or document of the approval' },
  'support.from': { da: 'Gælder fra', en: 'In force from' },
  'support.last_day': { da: 'Til og med (kan være tom)', en: 'Through (may be empty)' },
  'support.propose': { da: 'Foreslå godkendelsen', en: 'Propose the approval' },
  'support.waits': { da: 'Venter på, at en anden bekræfter', en: 'Waits for another person to confirm' },
  'support.own_proposal': {
    da: 'Du har selv foreslået det: en anden administrator skal bekræfte.',
    en: 'You proposed it yourself: another administrator has to confirm.',
  },
  'support.confirm': { da: 'Bekræft: jeg har set godkendelsen', en: 'Confirm: I have seen the approval' },
  'support.reason': { da: 'Hvorfor slukkes den', en: 'Why it is switched off' },
  'support.withdraw': { da: 'Sluk nu', en: 'Switch off now' },
  'support.history': { da: 'Hvem gjorde hvad', en: 'Who did what' },
  'support.no_history': { da: 'Ingen har rørt kontakten.', en: 'Nobody has touched the switch.' },
  'support.step_proposed': {
    da: '{time} · {by} foreslog: godkendt af {approver} ({reference})',
    en: '{time} · {by} proposed: approved by {approver} ({reference})',
  },
  'support.step_confirmed': { da: '{time} · {by} bekræftede', en: '{time} · {by} confirmed' },
  'support.step_withdrawn': {
    da: '{time} · {by} slukkede: {reason}',
    en: '{time} · {by} switched it off: {reason}',
  },
} as const satisfies Messages;
