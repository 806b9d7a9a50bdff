import type { Messages } from '../message.ts';

export const queueMessages = {
  'queue.title': { da: 'Kø', en: 'Queue' },
  'queue.new': { da: 'Nye opkald', en: 'New calls' },
  'queue.mine': { da: 'Mine sager', en: 'My cases' },
  'queue.others': { da: 'Kollegers sager', en: 'Colleagues’ cases' },
  'queue.closed': { da: 'Nyligt lukket', en: 'Recently closed' },
  'queue.empty': { da: 'Ingen ventende opkald', en: 'No calls waiting' },
  'queue.no_mine': { da: 'Du har ingen åbne sager', en: 'You have no open cases' },
  'queue.take_next': { da: 'Tag næste', en: 'Take next' },
  'queue.open_case': { da: 'Opret sag', en: 'Open a case' },
  'queue.open_case_hint': {
    da: 'Opkald uden om telefonsystemet',
    en: 'A call outside the telephone system',
  },
  'queue.who_calls': { da: 'Hvem ringer?', en: 'Who is calling?' },
  'queue.claim': { da: 'Tag', en: 'Take' },
  'queue.claim_which': { da: 'sagen {number}', en: 'case {number}' },
  'queue.claim_number': { da: 'Tag sag {number}', en: 'Take case {number}' },
  'queue.show_number': { da: 'Vis sag {number}', en: 'Show case {number}' },
  'queue.ringing': { da: 'ringer', en: 'ringing' },
  'queue.dropped': { da: 'lagt på', en: 'hung up' },
  'queue.announce': { da: 'Nyt opkald: {caller}, sag {number}', en: 'New call: {caller}, case {number}' },
  'queue.nobody': { da: 'visitationen', en: 'the desk' },
  'queue.panel': { da: 'køen', en: 'the queue' },
} as const satisfies Messages;
