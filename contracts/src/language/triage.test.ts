import { describe, expect, it } from 'vitest';
import { news2 } from '../triage/news2.ts';
import { tobs } from '../triage/tobs.ts';
import { triageColours } from '../triage/triage-colour.table.ts';
import type { InBoth } from './language.ts';
import * as words from './triage.ts';
import { renderMissing, renderTriageColour } from './triage.ts';

const catalogues = Object.entries(words).filter(([, value]) => typeof value === 'object') as unknown as [
  string,
  InBoth | Record<string, InBoth>,
][];
const isText = (value: InBoth | Record<string, InBoth>): value is InBoth => typeof value.da === 'string';

const texts = catalogues.flatMap(([name, value]) =>
  isText(value)
    ? [[name, value] as const]
    : Object.entries(value).map(([code, text]) => [`${name} ${code}`, text] as const),
);

describe('the words of triage', () => {
  it.each(texts)('%s has words in both languages and shows no code', (_name, text) => {
    for (const language of ['da', 'en'] as const) {
      expect(text[language].length).toBeGreaterThan(0);
      expect(text[language]).not.toMatch(/[a-z]_[a-z]|[A-Z]_[A-Z]|\bL\d|AKF-|undefined|null/);
    }
  });

  it('acknowledges the owner of NEWS2 in both languages', () => {
    expect(words.news2AcknowledgementText.da).toBe('NEWS2 © Royal College of Physicians 2017');
    expect(words.news2AcknowledgementText.en).toBe(words.news2AcknowledgementText.da);
  });

  it('says what is missing, by name', () => {
    const score = news2({ respirationRate: 18, oxygen: false, systolic: 120, pulse: 80, acvpu: 'A' });
    const missing = score.status === 'incomplete' ? score.missing : [];
    expect(renderMissing(missing, 'da')).toBe('Ufuldstændig. Mangler: saturation, temperatur');
    expect(renderMissing(missing, 'en')).toBe('Incomplete. Missing: oxygen saturation, temperature');
    expect(renderMissing([], 'da')).toBe('');
  });

  it('a temperature without its site is missing just that', () => {
    const score = tobs({
      pulse: 70,
      consciousness: 'habitual',
      temperature: 37,
      respirationRate: 16,
      systolic: 130,
    });
    expect(renderMissing(score.status === 'incomplete' ? score.missing : [], 'da')).toBe(
      'Ufuldstændig. Mangler: målested for temperatur',
    );
  });

  it('a triage colour carries its number and word', () => {
    expect(triageColours.map((colour) => renderTriageColour(colour, 'da'))).toEqual([
      '1 · Rød: livstruende',
      '2 · Orange: haster',
      '3 · Gul: haster mindre',
      '4 · Grøn: haster ikke',
      '5 · Blå',
    ]);
  });
});
