import { expect, test } from 'vitest';
import { whereaboutsOf } from './whereabouts.rules.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['a ward’s computer with Edge', `${windows} ${webkit} Safari/537.36 Edg/140.0.0.0`, 'computer', 'edge'],
  ['a desk’s computer with Chrome', `${windows} ${webkit} Safari/537.36`, 'computer', 'chrome'],
  [
    'a desk’s computer with Firefox',
    `${windows.replace(')', '; rv:143.0)')} Gecko/20100101 Firefox/143.0`,
    'computer',
    'firefox',
  ],
  [
    'a doctor’s iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) ${apple} Version/26.0 Mobile/15E148 Safari/604.1`,
    'phone',
    'safari',
  ],
  [
    'Chrome on an iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) ${apple} CriOS/140.0 Mobile/15E148 Safari/604.1`,
    'phone',
    'chrome',
  ],
  [
    'a crew’s Android tablet',
    `Mozilla/5.0 (Linux; Android 15; SM-X300) ${webkit} Safari/537.36`,
    'tablet',
    'chrome',
  ],
  [
    'an Android phone',
    `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${webkit} Mobile Safari/537.36`,
    'phone',
    'chrome',
  ],
  [
    'an iPad',
    `Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) ${apple} Version/16.0 Mobile/15E148 Safari/604.1`,
    'tablet',
    'safari',
  ],
  ['a program', 'node', null, null],
  ['nothing at all', undefined, null, null],
])('%s is told by what it says of itself', (_what, userAgent, device, browser) => {
  expect(whereaboutsOf(userAgent, undefined)).toEqual({ device, browser, address: null });
});

test.each([
  ['10.20.30.40', '10.20.…'],
  ['::ffff:10.20.30.40', '10.20.…'],
  ['2001:db8:12:34::5', '2001:db8:12:…'],
  ['2001:db8::5', '2001:db8:…'],
  ['fe80::1%eth0', 'fe80:…'],
  ['::1', ':…'],
  ['<script>', null],
  ['', null],
])('of the address %s no more is kept than %s', (ip, address) => {
  expect(whereaboutsOf(undefined, ip).address).toBe(address);
});
