import { expect, test } from 'vitest';
import { keys, pressed } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => pressed({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held });

test('a key has one name, with or without Ctrl', () => {
  expect(press('F8')).toBe('F8');
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+K');
  expect(press('k', { metaKey: true })).toBe('Ctrl+K');
});

test('AltGr and Shift write letters in Danish and are nobody’s command', () => {
  expect(press('€', { altKey: true })).toBeNull();
  expect(press('F8', { shiftKey: true })).toBeNull();
});

test('no two actions share a key', () => {
  expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
});
