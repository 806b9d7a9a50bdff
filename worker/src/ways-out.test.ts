import { fileURLToPath } from 'node:url';
import { packagesOf, waysOut } from '@leon/infra/testing/ways-out.ts';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

/** Packages of the worker that open connections of their own, or make what is sent over one. */
const speaking = ['bullmq', 'redis', 'nodemailer', 'web-push'];

/** Every place of the worker that opens a connection: to Redis, or only where its variable is set. Its database is the api's. */
const ways: Record<string, 'queue' | 'SMTP_URL' | 'WEBHOOK_URL' | 'PUSH_PRIVATE_KEY'> = {
  'notices/push.channel.ts: fetch': 'PUSH_PRIVATE_KEY',
  'notices/push.channel.ts: web-push': 'PUSH_PRIVATE_KEY',
  'notices/smtp.channel.ts: net': 'SMTP_URL',
  'notices/smtp.channel.ts: nodemailer': 'SMTP_URL',
  'notices/webhook.channel.ts: fetch': 'WEBHOOK_URL',
  'queue.ts: bullmq': 'queue',
  'queue.ts: redis': 'queue',
};
const outside = {
  SMTP_URL: { SMTP_URL: 'smtps://mail.example', SMTP_FROM: 'leon@example.org' },
  WEBHOOK_URL: { WEBHOOK_URL: 'https://hook.example', WEBHOOK_SECRET: 'shared' },
  PUSH_PRIVATE_KEY: {
    PUSH_PRIVATE_KEY: 'd'.repeat(43),
    PUSH_PUBLIC_KEY: 'B'.repeat(87),
    PUSH_CONTACT: 'mailto:drift@example.org',
  },
};
const complete = { WORKER_DATABASE_URL: 'postgres://127.0.0.1/leon', REDIS_URL: 'redis://127.0.0.1' };

test('every place of the worker that opens a connection is known, and so is every package that could', () => {
  const found = waysOut(fileURLToPath(new URL('./', import.meta.url)), speaking);
  expect(found.filter((way) => !(way in ways))).toEqual([]);
  const packages = packagesOf(fileURLToPath(new URL('../', import.meta.url)));
  expect(packages.filter((name) => !speaking.includes(name))).toEqual([]);
});

test.each(Object.entries(outside))(
  'a training instance is refused %s, and has no way out without it',
  (_, way) => {
    expect(() => readConfig({ ...complete, ...way, LEON_TRAINING: '1' })).toThrow('sends nothing outside');
    const { smtp, webhook, push } = readConfig({ ...complete, LEON_TRAINING: '1' });
    expect([smtp, webhook, push]).toEqual([null, null, null]);
    expect(() => readConfig({ ...complete, ...way })).not.toThrow();
  },
);

test('whatever the worker sends outside the installation is refused in training', () => {
  const sent = Object.values(ways).filter((to) => to === to.toUpperCase());
  expect([...new Set(sent)].toSorted()).toEqual(Object.keys(outside).toSorted());
});
