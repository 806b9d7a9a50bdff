import { expect, test } from 'vitest';
import { inUnit, spokenDuration, toDuration } from './duration-words.ts';

test.each([
  ['PT60S', 'minutes', 1, '1 min'],
  ['PT20S', 'seconds', 20, '20 s'],
  ['PT3M20S', 'seconds', 200, '200 s'],
  ['PT15M', 'minutes', 15, '15 min'],
  ['PT2H', 'hours', 2, '2 t'],
  ['PT72H', 'hours', 72, '3 døgn'],
])('%s is changed in %s and spoken as it is short', (value, unit, count, spoken) => {
  expect(inUnit(value)).toEqual({ unit, count });
  expect(spokenDuration(value, 'da')).toBe(spoken);
});

test('what was typed becomes a duration that the api takes', () => {
  expect(toDuration(90, 'seconds')).toBe('PT90S');
  expect(toDuration(2, 'hours')).toBe('PT2H');
});
