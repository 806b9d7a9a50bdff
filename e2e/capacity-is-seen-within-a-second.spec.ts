import { expect, test } from './support/journey.ts';
import { machines, offerOf, report } from './support/machines.ts';
import { whenShown, whenTapped } from './support/moments.ts';
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
  const full = unit
    .getByRole('group', { name: `Status: ${team.name}` })
    .getByRole('button', { name: 'Fuldt' });

  const requests: string[] = [];
  coordinator.on('request', (request) => requests.push(request.url()));
  const tapped = await whenTapped(full);
  const seen = await whenShown(row, 'fuldt');
  await full.click();
  const milliseconds = (await seen()) - (await tapped());
  console.log(`capacity: seen on the other screen ${milliseconds} ms after the tap`);
  expect(milliseconds).toBeLessThan(1_000);
  expect(requests).toEqual([]);
});
