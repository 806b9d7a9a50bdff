import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const complete = { WORKER_DATABASE_URL: 'postgres://127.0.0.1/leon', REDIS_URL: 'redis://127.0.0.1' };

test('a training instance sends nothing outside: with a way out it does not start', () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1', SMTP_FROM: 'leon@region.example' };
  expect(readConfig({ ...complete, ...mail }).smtp).toMatchObject({ url: mail.SMTP_URL });
  expect(() => readConfig({ ...complete, ...mail, LEON_TRAINING: '1' })).toThrow('sends nothing outside');
  expect(readConfig({ ...complete, LEON_TRAINING: '1' }).smtp).toBeNull();
});

test('closed devices are told with a pair of keys and an address to write to, and by a training instance never', () => {
  const keys = { PUSH_PUBLIC_KEY: 'B'.repeat(87), PUSH_PRIVATE_KEY: 'd'.repeat(43) };
  const push = { ...keys, PUSH_CONTACT: 'mailto:drift@region.example' };
  expect(readConfig({ ...complete, ...push }).push).toMatchObject({ contact: push.PUSH_CONTACT });
  expect(readConfig(complete).push).toBeNull();
  expect(() => readConfig({ ...complete, ...keys })).toThrow('PUSH_CONTACT');
  expect(() => readConfig({ ...complete, PUSH_PUBLIC_KEY: keys.PUSH_PUBLIC_KEY })).toThrow('belong together');
  expect(() => readConfig({ ...complete, ...push, LEON_TRAINING: '1' })).toThrow('sends nothing outside');
});

test('nothing goes over a net unprotected: what would is named', () => {
  const mail = { SMTP_URL: 'smtp://mail.region.example', SMTP_FROM: 'leon@region.example' };
  expect(() => readConfig({ ...complete, ...mail })).toThrow('SMTP_URL is neither on this machine nor');
  expect(() => readConfig({ ...complete, REDIS_URL: 'redis://cache.region.example' })).toThrow('REDIS_URL');
});
