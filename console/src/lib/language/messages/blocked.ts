import type { Messages } from '../message.ts';

export const blockedMessages = {
  'blocked.title': {
    da: 'Hvad stod i vejen for andet end indlæggelse?',
    en: 'What stood in the way of anything but admission?',
  },
  'blocked.period': { da: 'Periode', en: 'Period' },
  'blocked.day': { da: 'I dag', en: 'Today' },
  'blocked.week': { da: '7 døgn', en: '7 days' },
  'blocked.month': { da: '30 døgn', en: '30 days' },
  'blocked.summary': {
    da: 'Valg af hospital: {all}. I {blocked} af dem var der mindst ét tilbud uden for hospitalet, som kun én ting stod i vejen for.',
    en: 'Choices of a hospital: {all}. In {blocked} of them only one thing stood in the way of at least one offer outside hospital.',
  },
  'blocked.own': {
    da: 'Her er de af jeres egne tilbud, som kun én ting stod i vejen for.',
    en: 'These are your own offers that only one thing stood in the way of.',
  },
  'blocked.none': { da: 'Ingenting i perioden', en: 'Nothing in this period' },
  'blocked.none_hint': {
    da: 'Der tælles, når et hospital vælges på en sag, hvor borgerens opholdssted er kendt.',
    en: 'Counted when a hospital is chosen on a case where the citizen’s whereabouts are known.',
  },
  'blocked.how': {
    da: 'Et tilbud tælles kun med, når én slags hindring alene holdt det ude. Samme sag kan tælle under flere.',
    en: 'An offer counts only when one kind of obstacle alone kept it out. One case may count under several.',
  },
  'blocked.several': { da: 'flere kompetencer', en: 'several competences' },
  'blocked.by_category': { da: 'Slags hindring', en: 'Kind of obstacle' },
  'blocked.by_reason': { da: 'Hyppigste grunde', en: 'Most frequent reasons' },
  'blocked.by_municipality': { da: 'Borgerens kommune', en: 'The citizen’s municipality' },
  'blocked.by_offer': { da: 'Tilbud', en: 'Offer' },
  'blocked.decisions': { da: 'Sager', en: 'Cases' },
  'blocked.offers': { da: 'Tilbud', en: 'Offers' },
  'blocked.what': { da: 'Hvad', en: 'What' },
  'blocked.kind': { da: 'Art', en: 'Kind' },
  'blocked.unknown_place': { da: 'ikke oplyst', en: 'not stated' },
  'decision.title': { da: 'Beslutningsgrundlag', en: 'Basis of the decision' },
  'decision.open': { da: 'Vis beslutningsgrundlag', en: 'Show the basis of the decision' },
  'decision.of': {
    da: '{offer}, valgt kl. {time} som nr. {rank}',
    en: '{offer}, chosen at {time} as no. {rank}',
  },
  'decision.as_it_was': { da: 'Listen, som den så ud kl. {time}', en: 'The list as it was at {time}' },
  'decision.none': {
    da: 'Der er ikke valgt noget på sagen endnu',
    en: 'Nothing has been chosen on this case yet',
  },
  'decision.destroyed': {
    da: 'Sagens tekst er slettet efter fristen; grundlaget kan ikke vises',
    en: 'The case’s text has been destroyed after its term; the basis cannot be shown',
  },
  'decision.rules': { da: 'Regler i kraft', en: 'Rules in force' },
  'decision.rule': { da: '{name}, version {version} – {source}', en: '{name}, version {version} – {source}' },
  'decision.not_approved': { da: 'ikke godkendt', en: 'not approved' },
} as const satisfies Messages;
