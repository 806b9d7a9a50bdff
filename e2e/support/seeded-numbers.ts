import { saidOfCitizens } from './said-of-citizens.ts';
import { anyOf, spellingsOf, spellingsOfNumber } from './spellings.ts';

/**
 * The only persons' numbers in this run, so that each of them found in a wrong place is a leak: the official test person,
 * an example of MedCom's and one of DK Core's. No living person has any of them.
 */
export const seeded = ['251248-4916', '250947-9989', '020191-9990'] as const;
/** Said of a citizen by one journey, in no word of the register: her name, and what is wrong with her. */
export const seededWords = {
  name: 'Åse Opdigtet Bjørnø',
  clinical: 'blålig om læberne siden daggry',
} as const;

const numbers = anyOf(seeded.flatMap(spellingsOfNumber));
const words = anyOf(Object.values(seededWords).flatMap(spellingsOf));

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 40);
const firstOf = (pattern: RegExp, text: string): string[] => {
  pattern.lastIndex = 0;
  const found = pattern.exec(text);
  return found === null ? [] : [around(text, found.index)];
};

/** A little of the text around what is told in it of a citizen, however it is spelled: a number, and names and words of these journeys. */
export const secretsIn = (text: string): string[] => [
  ...firstOf(numbers, text),
  ...firstOf(words, text),
  ...saidOfCitizens().flatMap((said) => {
    const at = text.indexOf(said);
    return at < 0 ? [] : [around(text, at)];
  }),
];
