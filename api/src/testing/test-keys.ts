import { type Keys, parseKeys } from '../db/keys.ts';

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64');

export const testKeysText = JSON.stringify({
  current: 'k2',
  keys: { k1: key('a'), k2: key('b') },
  lookup: key('c'),
});
export const testKeys: Keys = parseKeys(testKeysText);
