import type { InBoth, Language } from '../language/language.ts';
import type { AttentionKind } from './attention.ts';

const both = (da: string, en: string): InBoth => ({ da, en });

/** On the screen, beside the case's number. */
export const attentionWords: Readonly<Record<AttentionKind, InBoth>> = {
  crew_accepted: both('Stedet sagde ja', 'The place said yes'),
  crew_declined: both('Stedet sagde nej', 'The place said no'),
  crew_asked_back: both('Stedet spørger visitationen', 'The place asks the desk'),
  crew_expired: both('Intet svar i tide', 'No answer in time'),
  crew_deadline: both('Fristen for svar er nær', 'The deadline for the answer is near'),
  doctor_asked: both('Spørgsmål til dig', 'A question to you'),
  doctor_given: both('Du har fået lægeansvaret', 'You were given the responsibility'),
  doctor_ending: both('Dit lægeansvar slutter snart', 'Your responsibility ends soon'),
};

const of: Readonly<Record<AttentionKind, InBoth>> = {
  crew_accepted: both('svar på din anmodning', 'an answer to your request'),
  crew_declined: both('svar på din anmodning', 'an answer to your request'),
  crew_asked_back: both('nyt om din anmodning', 'news of your request'),
  crew_expired: both('intet svar på din anmodning', 'no answer to your request'),
  crew_deadline: both('fristen for svar er nær', 'the deadline for the answer is near'),
  doctor_asked: both('et spørgsmål til dig', 'a question to you'),
  doctor_given: both('nyt lægeansvar', 'a new responsibility'),
  doctor_ending: both('lægeansvar slutter snart', 'a responsibility ends soon'),
};

/** For a lock screen anybody may see: neither a number nor a name, and not whether the answer was yes. */
export const pushText = (kind: AttentionKind, language: Language): string =>
  language === 'da' ? `LEON: ${of[kind].da} – åbn LEON` : `LEON: ${of[kind].en} – open LEON`;
