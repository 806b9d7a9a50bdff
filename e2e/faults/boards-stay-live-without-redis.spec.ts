import { connect } from 'node:net';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { acknowledgedBy, expectInvariants } from '../support/invariants.ts';
import { expect, test } from '../support/journey.ts';
import { next, placeCitizen } from '../support/nurse.ts';
import { atOwnComputer } from '../support/people.ts';
import { startWatchedStack, type WatchedStack } from '../support/watched-stack.ts';

let stack: WatchedStack;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stack = await startWatchedStack('without redis');
});
test.afterAll(async () => {
  await stack.leave();
});

/** Everything in Redis is gone, the worker's queues among it. */
async function flush(redisUrl: string): Promise<void> {
  const { hostname, port, password } = new URL(redisUrl);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`${password === '' ? '' : `AUTH ${decodeURIComponent(password)}\r\n`}FLUSHALL\r\n`);
    });
    socket.on('data', (answer) => {
      if (answer.includes('-')) reject(new Error(String(answer)));
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
}

/** Moves the one clock; the owner alone may. */
async function later(adminUrl: string, by: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);
  } finally {
    await client.end();
  }
}

async function openCaseInViborg(nurse: Page): Promise<void> {
  await nurse.getByRole('button', { name: 'Opret sag' }).click();
  await nurse.getByRole('menuitem', { name: 'Egen læge' }).click();
  await placeCitizen(nurse, 'Viborg');
  await nurse.getByRole('button', { name: 'iv-medicin', exact: true }).click();
}

test('boards stay live while Redis is flushed and killed, and a hold still runs out', async ({ browser }) => {
  test.setTimeout(180_000);
  const [origin = ''] = stack.urls.api;
  const nurse = await atOwnComputer(browser, 'Visitator A', origin);
  const acknowledged: string[] = [];
  acknowledgedBy(nurse, acknowledged);
  const unit = await atOwnComputer(browser, 'Akutteam Viborg', origin);
  const coordinator = await atOwnComputer(browser, 'Koordinator A', origin);
  await coordinator.getByRole('link', { name: 'Overblik' }).click();
  const row = coordinator.getByRole('row', { name: 'Akutteam Viborg' });
  const says = (word: string) =>
    unit.getByRole('group', { name: 'Status: Akutteam Viborg' }).getByRole('button', { name: word }).click();

  await flush(stack.urls.redis);
  await says('Kan nu');
  await expect(row).toContainText('kan nu');

  stack.redis?.kill('SIGKILL');
  await stack.redis?.exited();
  await says('Fuldt');
  await expect(row).toContainText('fuldt');
  await says('Kan nu');
  await expect(row).toContainText('kan nu');
  await openCaseInViborg(nurse);
  await expect(nurse.getByRole('button', { name: 'Vælg 1 Akutteam Viborg' })).toBeVisible();
  await next(nurse, 'Reservér Akutteam Viborg').click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();

  await stack.redis?.restart();
  await later(stack.urls.admin, '16 minutes');
  // Nobody told Redis of this hold: the worker finds it in PostgreSQL.
  await expect(next(nurse, 'Reservér Akutteam Viborg')).toBeVisible({ timeout: 20_000 });
  await expectInvariants(stack.urls.admin, acknowledged);
});
