import { expect, test } from '@playwright/test';
import { machines, offerOf, report } from './support/machines.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

test('capacity reported on one screen is on another within a second, with no HTTP request in between', async ({
  browser,
}) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0791');
  await report(feed, team, { status: 'now' });
  const [first = '', second = ''] = leon().apis;
  const unit = await atOwnComputer(browser, 'Akutteam Viborg', first);
  const coordinator = await atOwnComputer(browser, 'Koordinator A', second);
  await coordinator.getByRole('link', { name: 'Overblik' }).click();
  const row = coordinator.getByRole('row', { name: team.name });
  await expect(row).toContainText('kan nu');

  const requests: string[] = [];
  coordinator.on('request', (request) => requests.push(request.url()));
  await unit
    .getByRole('group', { name: `Status: ${team.name}` })
    .getByRole('button', { name: 'Fuldt' })
    .click();
  const began = performance.now();
  await expect(row).toContainText('fuldt', { timeout: 1_000 });
  console.log(`capacity seen on the other screen after ${Math.round(performance.now() - began)} ms`);
  expect(requests).toEqual([]);
});
