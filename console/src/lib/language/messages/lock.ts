import type { Messages } from '../message.ts';

export const lockMessages = {
  'lock.now': { da: 'Lås skærmen', en: 'Lock the screen' },
  'lock.switch': { da: 'Skift bruger', en: 'Switch user' },
  'lock.everywhere': { da: 'Log ud på alle computere', en: 'Sign out on all computers' },
  'lock.title': { da: 'Skærmen er låst', en: 'The screen is locked' },
  'lock.whose': {
    da: '{name} er logget ind her. Det, der var skrevet, er gemt og venter på {name}.',
    en: '{name} is signed in here. What was typed is saved and waits for {name}.',
  },
  'lock.open': { da: 'Log ind igen', en: 'Sign in again' },
  'lock.another': {
    da: 'Er du en anden, så log ind som dig selv: så lukkes denne session, og ingen ser dens tekst.',
    en: 'If you are somebody else, sign in as yourself: this session ends then, and nobody sees its text.',
  },
  'lock.waiting_none': { da: 'Ingen opkald venter', en: 'No call is waiting' },
  'lock.waiting_one': { da: '1 opkald venter', en: '1 call is waiting' },
  'lock.waiting_many': { da: '{n} opkald venter', en: '{n} calls are waiting' },
  'shut.title': { da: 'Du er lukket ude', en: 'You are shut out' },
  'shut.disabled': {
    da: 'Din konto er spærret. Kontakt din administrator eller koordinator.',
    en: 'Your account is disabled. Contact your administrator or coordinator.',
  },
  'shut.ended': {
    da: 'En administrator eller koordinator har logget dig ud. Kontakt vedkommende, hvis du ikke ved hvorfor.',
    en: 'An administrator or coordinator has signed you out. Contact them if you do not know why.',
  },
  'shut.kept': {
    da: 'Det, der nåede at blive gemt, står på sagen, og en kollega kan overtage den. Intet om borgeren kan læses på denne computer.',
    en: 'What had been saved stands on the case, and a colleague can take it over. Nothing about the citizen can be read on this computer.',
  },
  'shut.on_the_line': {
    da: 'Er der nogen i telefonen, så stil samtalen om til en kollega.',
    en: 'If somebody is on the line, pass the call to a colleague.',
  },
  'lock.soon': {
    da: 'Skærmen låses om {s} sekunder. Rør mus eller tastatur for at blive.',
    en: 'The screen locks in {s} seconds. Touch the mouse or the keyboard to stay.',
  },
} as const satisfies Messages;
