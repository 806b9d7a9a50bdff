import { expect, test } from 'vitest';
import { keyProblem, pressed } from './key-names.ts';
import { defaultKeys, keyActions, keysOf } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => pressed({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held });
const problem = (name: string | null) => keyProblem(name, 'reserve', defaultKeys)?.problem ?? null;

test('a key has one name, with or without Ctrl', () => {
  expect(press('F8')).toBe('F8');
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+K');
  expect(press('k', { metaKey: true })).toBe('Ctrl+K');
});

test('AltGr and Shift write letters in Danish and are nobody’s command', () => {
  expect(press('€', { altKey: true })).toBeNull();
  // Windows says Ctrl and Alt together for AltGr: @ £ $ { [ ] } | are typed with it
  for (const sign of '@£$[]{}|~\\€') expect(press(sign, { ctrlKey: true, altKey: true })).toBeNull();
  expect(press('F8', { shiftKey: true })).toBeNull();
});

test.each(keyActions)(
  'the key that LEON comes with for “%s” collides with neither browser, text nor another',
  (action) => {
    expect(keyProblem(defaultKeys[action], action, defaultKeys)).toBeNull();
  },
);

const refusedKeys: Record<string, readonly string[]> = {
  types: [
    ...['a', 'æ', 'ø', 'å', 'Æ', '½', '+', "'", '<', '-', ' ', '1', '9', 'Ctrl+Æ'],
    ...['Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'ArrowDown', 'Home', 'Dead', 'AltGraph'],
  ],
  browser: [
    ...['F3', 'F5', 'F6', 'F11', 'F12'],
    ...['Ctrl+T', 'Ctrl+W', 'Ctrl+N', 'Ctrl+R', 'Ctrl+F', 'Ctrl+P', 'Ctrl+1', 'Ctrl+0'],
  ],
  text: ['Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+A'],
  taken: ['F1', 'F2', 'Ctrl+K'],
};
const refusals = Object.entries(refusedKeys).flatMap(([why, names]) =>
  names.map((key) => [key, why] as const),
);

test.each(refusals)('%s is refused as a key of one’s own: %s', (key, why) => {
  expect(problem(key)).toBe(why);
});

test.each(['F8', 'Ctrl+E', 'Ctrl+G'])('%s can be the key of “reserve”', (key) => {
  expect(problem(key)).toBeNull();
});

test('a key that is taken says by what, also when both were chosen', () => {
  const own = keysOf({ gate: 'Ctrl+G' });
  expect(keyProblem('Ctrl+G', 'reserve', own)).toEqual({ problem: 'taken', by: 'gate' });
  expect(keyProblem('F7', 'reserve', own)).toBeNull();
});
