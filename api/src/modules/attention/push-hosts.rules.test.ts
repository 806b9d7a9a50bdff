import { expect, test } from 'vitest';
import { defaultPushHosts, isPushAddress, pushHostsOf } from './push-hosts.rules.ts';

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/QabC',
  'https://wns2-db5p.notify.windows.com/w/?token=abc',
])('a browser’s own service may be told: %s', (address) => {
  expect(isPushAddress(address, defaultPushHosts)).toBe(true);
});

test.each([
  ['another scheme', 'http://fcm.googleapis.com/fcm/send/abc'],
  ['another port', 'https://fcm.googleapis.com:8443/fcm/send/abc'],
  ['a host that only ends alike', 'https://evilfcm.googleapis.com/x'],
  ['a host that only begins alike', 'https://fcm.googleapis.com.example.org/x'],
  ['the parent of a star', 'https://notify.windows.com.example.org/x'],
  ['a star’s own parent', 'https://xnotify.windows.com/x'],
  ['a user in the address', 'https://fcm.googleapis.com@127.0.0.1/x'],
  ['credentials for a host of the list', 'https://a:b@fcm.googleapis.com/x'],
  ['this machine', 'https://127.0.0.1/x'],
  ['this machine without a lock', 'http://127.0.0.1:5432/x'],
  ['this machine by name', 'http://localhost:5432/x'],
  ['the machine of a cloud’s secrets', 'http://169.254.169.254/latest/meta-data'],
  ['an address in brackets', 'https://[::1]/x'],
  ['a trailing dot', 'https://fcm.googleapis.com./x'],
  ['no address', 'fcm.googleapis.com'],
  ['a file', 'file:///etc/passwd'],
  ['a host of the list that is spoken to otherwise', 'ftp://fcm.googleapis.com/x'],
  ['a socket of a host of the list', 'wss://fcm.googleapis.com/x'],
])('nothing is sent to %s', (_, address) => {
  expect(isPushAddress(address, defaultPushHosts)).toBe(false);
});

test('a list of the operator’s own stands in place of LEON’s, and what is no host name is refused', () => {
  expect(pushHostsOf('push.region.example *.push.example', null)).toEqual([
    'push.region.example',
    '*.push.example',
  ]);
  expect(pushHostsOf(undefined, null)).toEqual(defaultPushHosts);
  expect(pushHostsOf(' ', null)).toEqual(defaultPushHosts);
  for (const wrong of ['*', '*.', 'https://push.example', '10.0.0.1', 'localhost', '*.dk/x'])
    expect(() => pushHostsOf(wrong, null)).toThrow(wrong);
});

test('this machine itself is told only where LEON is reached on this machine alone', () => {
  expect(isPushAddress('http://127.0.0.1:8123/p/1', pushHostsOf('loopback', 'http://127.0.0.1:3000'))).toBe(
    true,
  );
  expect(isPushAddress('http://127.0.0.2:8123/p/1', ['loopback'])).toBe(false);
  expect(() => pushHostsOf('loopback', 'https://leon.region.example')).toThrow('loopback');
});
