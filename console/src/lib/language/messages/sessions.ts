import type { Messages } from '../message.ts';

export const sessionsMessages = {
  'sessions.title': { da: 'Logget ind nu', en: 'Signed in now' },
  'sessions.hint_all': {
    da: 'Alle, der er logget ind, ud over dig selv. Log en anden ud overalt, hvis en computer er efterladt åben, mistet eller misbrugt.',
    en: 'Everybody who is signed in, besides yourself. Sign somebody out everywhere when a computer was left open, lost or misused.',
  },
  'sessions.hint_desk': {
    da: 'Din visitations folk, der er logget ind, ud over dig selv. Log en kollega ud overalt, hvis en computer er efterladt åben, mistet eller misbrugt.',
    en: 'The people of your desk who are signed in, besides yourself. Sign a colleague out everywhere when a computer was left open, lost or misused.',
  },
  'sessions.nobody': { da: 'Ingen andre er logget ind', en: 'Nobody else is signed in' },
  'sessions.where': { da: 'Hvor', en: 'Where' },
  'sessions.seen': { da: 'Sidst aktiv', en: 'Last active' },
  'sessions.one': { da: '1 computer', en: '1 computer' },
  'sessions.many': { da: '{n} computere', en: '{n} computers' },
  'sessions.locked': { da: 'låst', en: 'locked' },
  'sessions.end': { da: 'Log ud overalt', en: 'Sign out everywhere' },
  'sessions.why': { da: 'Hvorfor', en: 'Why' },
  'sessions.what_happens': {
    da: '{name} er ude inden for 5 sekunder. Det, der er gemt, bliver på sagerne. Det bliver logget.',
    en: '{name} is out within 5 seconds. What is saved stays on the cases. It is logged.',
  },
  'sessions.do': { da: 'Log {name} ud', en: 'Sign {name} out' },
  'sessions.ended': {
    da: '{name} er logget ud ({n} steder)',
    en: '{name} has been signed out ({n} places)',
  },
  'security.title': { da: 'Log-ind og adgang', en: 'Sign-ins and access' },
  'security.intro': {
    da: 'Hvem har logget ind og ud, hvem blev afvist, og hvem blev logget ud af andre. Din søgning kommer i adgangsloggen.',
    en: 'Who signed in and out, who was refused, and who was signed out by others. Your search is written to the access log.',
  },
  'security.views': { da: 'Logge', en: 'Logs' },
  'security.kind': { da: 'Hændelse', en: 'Event' },
  'security.who': { da: 'Bruger', en: 'User' },
  'security.from_where': { da: 'Adresse', en: 'Address' },
  'security.by': { da: 'af {name}', en: 'by {name}' },
  'security.times': { da: '{n} gange på ét minut', en: '{n} times within a minute' },
  'security.found': { da: 'Hændelser, nyeste først', en: 'Events, newest first' },
  'security.none': { da: 'Ingen hændelser passer til søgningen', en: 'No event fits the search' },
  'security.none_hint': { da: 'Gør søgningen bredere.', en: 'Make the search wider.' },
  'security.not_yet_hint': {
    da: 'Uden andre felter vises de nyeste hændelser.',
    en: 'With no other field the newest events are shown.',
  },
} as const satisfies Messages;
