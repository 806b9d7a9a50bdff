import type { Messages } from '../message.ts';

/** What calls a crew or a doctor on her own device, and how the device may call. */
export const attentionMessages = {
  'attention.title': { da: 'Kalder på dig', en: 'Calls you' },
  'attention.case': { da: 'sag {number}', en: 'case {number}' },
  'attention.set': { da: 'Set', en: 'Seen' },
  'attention.set_which': { da: 'Set: {what}, sag {number}', en: 'Seen: {what}, case {number}' },
  'attention.unsent': {
    da: 'Set her. Siges til visitationen, når der er forbindelse.',
    en: 'Seen here. The desk is told once there is a line.',
  },
  'attention.sound': { da: 'Lyd: {state}', en: 'Sound: {state}' },
  'attention.sound_ok': { da: 'prøvet', en: 'tested' },
  'attention.sound_untested': { da: 'ikke prøvet', en: 'not tested' },
  'attention.sound_off': { da: 'slået fra', en: 'switched off' },
  'attention.sound_blocked': { da: 'venter på et tryk', en: 'waits for a tap' },
  'attention.sound_asked': { da: 'Kan du høre lyden fra enheden?', en: 'Do you hear the device?' },
  'attention.sound_help': {
    da: 'Skru op, og slå lydløs fra. Afspil igen. Til den er hørt, ses og mærkes det kun.',
    en: 'Turn up the volume and silent mode off. Play again. Until it was heard it is seen and felt alone.',
  },
  'attention.sound_what': {
    da: 'Lyder til du trykker Set: intet svar i tide, frist nær, spørgsmål til dig, lægeansvar givet eller snart slut. Et ja, et nej eller et spørgsmål fra stedet mærkes, men lyder ikke.',
    en: 'Sounds until you press Seen: no answer in time, deadline near, a question to you, responsibility given or ending soon. A yes, a no or a question from the place is felt and not heard.',
  },
  'attention.push': { da: 'Når LEON er lukket: {state}', en: 'When LEON is closed: {state}' },
  'attention.push_on': { da: 'besked til', en: 'messages on' },
  'attention.push_no': { da: 'ingen besked', en: 'no messages' },
  'attention.push_what': {
    da: 'Enheden får besked, også når LEON er lukket. Beskeden siger kun, at der er nyt: intet om borgeren, intet sagsnummer. Den ophører, når du logger ud.',
    en: 'The device is told also while LEON is closed. The message says only that there is news: nothing of the citizen, no case number. It ends when you sign out.',
  },
  'attention.push_start': { da: 'Giv besked på denne enhed', en: 'Tell this device' },
  'attention.push_stop': { da: 'Giv ikke besked mere', en: 'Tell it no more' },
  'attention.push_denied': {
    da: 'Browseren tillader ikke beskeder fra LEON. Giv lov i enhedens indstillinger, og kom tilbage hertil.',
    en: 'The browser does not allow messages from LEON. Allow them in the device’s settings and come back.',
  },
  'attention.push_off_here': {
    da: 'Beskeder til lukkede enheder er ikke sat op i denne LEON. Hold LEON åben.',
    en: 'Messages to closed devices are not set up in this LEON. Keep LEON open.',
  },
  'attention.push_unsupported': {
    da: 'Denne browser kan ikke få besked, når LEON er lukket. På iPhone: føj først LEON til hjemmeskærmen.',
    en: 'This browser cannot be told while LEON is closed. On an iPhone: first add LEON to the home screen.',
  },
  'attention.push_failed': {
    da: 'Browserens beskedtjeneste svarede ikke. Hold LEON åben, og prøv igen senere.',
    en: 'The browser’s message service did not answer. Keep LEON open and try again later.',
  },
  'attention.seen_by_crew': {
    da: 'Besætningen har set »{what}« kl. {time}',
    en: 'The crew saw “{what}” at {time}',
  },
  'attention.unseen_by_crew': {
    da: 'Besætningen har ikke set »{what}« fra kl. {time}',
    en: 'The crew has not seen “{what}” of {time}',
  },
  'attention.seen_by_doctor': { da: 'Set kl. {time}', en: 'Seen at {time}' },
} as const satisfies Messages;
