import { expect, test } from 'vitest';
import { testKeys, testKeysText } from '../testing/test-keys.ts';
import { parseKeys } from './keys.ts';

const plain = Buffer.from('2512484916');

test('what was sealed opens again in its own context', () => {
  const sealed = testKeys.seal(plain, 'citizen:1');
  expect(testKeys.open(sealed, 'citizen:1')).toEqual(plain);
  expect(sealed.includes(plain)).toBe(false);
  expect(testKeys.keyIdOf(sealed)).toBe('k2');
});

test('the same text is never sealed alike twice', () => {
  expect(testKeys.seal(plain, 'citizen:1')).not.toEqual(testKeys.seal(plain, 'citizen:1'));
});

test('what was sealed for one row does not open in another', () => {
  expect(() => testKeys.open(testKeys.seal(plain, 'citizen:1'), 'citizen:2')).toThrow();
});

test('one changed bit anywhere and it does not open', () => {
  const sealed = testKeys.seal(plain, 'citizen:1');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => testKeys.open(changed, 'citizen:1')).toThrow();
  }
});

test('an older key still opens what it sealed', () => {
  const older = parseKeys(testKeysText.replace('"current":"k2"', '"current":"k1"'));
  expect(testKeys.open(older.seal(plain, 'citizen:1'), 'citizen:1')).toEqual(plain);
});

test('a data key of one case does not open another case’s', () => {
  const [one, other] = [testKeys.newDataKey(), testKeys.newDataKey()];
  const sealed = testKeys.sealWith(one, plain, 'case:1');
  expect(testKeys.openWith(one, sealed, 'case:1')).toEqual(plain);
  expect(() => testKeys.openWith(other, sealed, 'case:1')).toThrow();
});

test('the look-up hash finds the same number and depends on the key', () => {
  expect(testKeys.lookupHash('a')).toEqual(testKeys.lookupHash('a'));
  expect(testKeys.lookupHash('a')).not.toEqual(testKeys.lookupHash('b'));
  const elsewhere = { ...JSON.parse(testKeysText), lookup: Buffer.alloc(32, 'x').toString('base64') };
  expect(parseKeys(JSON.stringify(elsewhere)).lookupHash('a')).not.toEqual(testKeys.lookupHash('a'));
});

test.each([
  ['a key that is too short', testKeysText.replace(/"k1":"[^"]+"/, '"k1":"c2hvcnQ="')],
  ['no current key', testKeysText.replace('"current":"k2"', '"current":"k9"')],
])('keys with %s are refused at the start', (_what, text) => {
  expect(() => parseKeys(text)).toThrow();
});

const another = parseKeys(
  testKeysText
    .replace('"current":"k2"', '"current":"k3"')
    .replace(
      '"keys":{',
      `"keys":{"k3":{"algorithm":"chacha20-poly1305","key":"${Buffer.alloc(32, 'd').toString('base64')}"},`,
    ),
);

test('a sealed value says by which algorithm, and another one takes over beside it', () => {
  const [older, newer] = [testKeys.seal(plain, 'citizen:1'), another.seal(plain, 'citizen:1')];
  expect([older, newer].map((sealed) => another.algorithmOf(sealed))).toEqual([
    'aes-256-gcm',
    'chacha20-poly1305',
  ]);
  for (const sealed of [older, newer]) expect(another.open(sealed, 'citizen:1')).toEqual(plain);
  expect(() => another.open(newer, 'citizen:2')).toThrow();
});

test('a case’s key says its algorithm, one from before does not and is AES, and one of an unknown algorithm opens nothing', () => {
  for (const dataKey of [testKeys.newDataKey(), another.newDataKey(), Buffer.alloc(32, 'e')])
    expect(testKeys.openWith(dataKey, another.sealWith(dataKey, plain, 'case:1'), 'case:1')).toEqual(plain);
  const unknown = Buffer.concat([Buffer.from([9]), Buffer.alloc(32)]);
  expect(() => testKeys.sealWith(unknown, plain, 'case:1')).toThrow('not known');
});

test('the same key under another algorithm’s number opens nothing', () => {
  const dataKey = testKeys.newDataKey();
  const sealed = testKeys.sealWith(dataKey, plain, 'case:1');
  const relabelled = Buffer.concat([Buffer.from([1]), dataKey.subarray(1)]);
  expect(() => testKeys.openWith(relabelled, sealed, 'case:1')).toThrow();
});
