import type { Messages } from '../message.ts';

/** The doctor on call: what is open, own duty, questions asked, responsibility. */
export const doctorMessages = {
  'doctor.open_now': { da: 'Åbent nu her', en: 'Open now near here' },
  'doctor.use_position': { da: 'Her, hvor jeg er', en: 'Here, where I am' },
  'doctor.here': { da: 'din position', en: 'your position' },
  'doctor.near': { da: 'Eller nær …', en: 'Or near …' },
  'doctor.places': { da: 'Steder', en: 'Places' },
  'doctor.position_refused': {
    da: 'Telefonen må ikke fortælle, hvor den er. Skriv en by i stedet.',
    en: 'The phone may not tell where it is. Type a town instead.',
  },
  'doctor.position_not_found': {
    da: 'Telefonen ved ikke, hvor den er. Skriv en by i stedet.',
    en: 'The phone does not know where it is. Type a town instead.',
  },
  'doctor.no_citizen_data': {
    da: 'Der spørges ikke om borgeren, og intet gemmes. Positionen bliver i telefonen.',
    en: 'Nothing is asked about the citizen, and nothing is kept. The position stays in the phone.',
  },
  'doctor.tonight': { da: 'Hvad skal der bruges?', en: 'What is needed?' },
  'doctor.needed': { da: 'Skal være der', en: 'Must be there' },
  'doctor.not_needed': { da: 'Fjern {name}', en: 'Remove {name}' },
  'doctor.problems': { da: 'Problemer', en: 'Problems' },
  'doctor.add_need': { da: 'Tilføj en kompetence', en: 'Add a competence' },
  'doctor.found': { da: '{n} åbne ved {place}', en: '{n} open near {place}' },
  'doctor.nothing_open': {
    da: 'Intet tilbud passer lige nu. Se hvad der åbner senere, eller ring til visitationen.',
    en: 'No offer fits right now. See what opens later, or call the triage desk.',
  },
  'doctor.more_open': { da: 'Flere åbne af samme slags ({n})', en: 'More open of the same kinds ({n})' },
  'doctor.opens_later': { da: 'Åbner senere ({n})', en: 'Opens later ({n})' },
  'doctor.not_now': { da: 'Passer ikke nu ({n})', en: 'Does not fit now ({n})' },
  'doctor.professionals': { da: 'For fagfolk:', en: 'For professionals:' },
  'doctor.no_number': { da: 'intet nummer i registret', en: 'no number in the register' },
} as const satisfies Messages;
