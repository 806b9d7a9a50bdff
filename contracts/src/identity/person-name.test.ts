import { expect, test } from 'vitest';
import { PersonName } from './person-name.ts';

test.each(['Åse Ø', '  Vagt G ', '1813', '李娜', 'Ægir-Þór'])('%j is a name', (name) => {
  expect(PersonName.parse(name)).toBe(name.trim());
});

test.each(['', ' ', '..', '–', '\u3164\u3164', '\u200C\u200D', '\u2800\u2800', '\u00AD\u00AD', 'A'])(
  'nobody accepts in the name of %j',
  (name) => {
    expect(PersonName.safeParse(name).success).toBe(false);
  },
);
