import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { expect, test } from './support/journey.ts';
import { machines } from './support/machines.ts';
import { atOwnComputer } from './support/people.ts';

const towns = { viborg: [56.453, 9.402], skive: [56.567, 9.027], horsens: [55.861, 9.85] } as const;
const minute = 60_000;

test('a unit appears where it is, moves with newer positions, and an older one that comes late moves it nowhere', async ({
  browser,
}) => {
  const feed = machines();
  const begun = Date.now() - 10 * minute;
  const [moving, silent, marker] = ['Rejse A1', 'Rejse A2', 'Rejse A3'] as const;
  const unit = (name: string, town: keyof typeof towns, at: number): UnitPosition => ({
    ...{ unit: name, kind: 'ambulance', status: 'busy', at: begun + at },
    ...{ lat: towns[town][0], lon: towns[town][1] },
  });
  const told = (...positions: UnitPosition[]) => feed(reportPositions, { body: { positions } });
  await told(unit(moving, 'viborg', 9.9 * minute), unit(silent, 'horsens', 5 * minute));

  const nurse = await atOwnComputer(browser, 'Visitator C');
  const map = nurse.getByRole('region', { name: 'Kort over tilbud' });
  const layer = map.getByRole('button', { name: 'Enheder', exact: true });
  await expect(layer).toHaveAttribute('aria-pressed', 'false');
  await layer.press('Enter');
  await map.getByRole('button', { name: 'Liste over enheder' }).press('Enter');
  const row = (name: string) => map.getByRole('listitem').filter({ hasText: name });
  await expect(row(moving)).toContainText('Ambulance, optaget');
  await expect(row(moving)).toContainText('Viborg Kommune, lige nu');
  await expect(row(silent)).toContainText('Horsens Kommune, for 5 min siden');

  await told(unit(moving, 'skive', 10 * minute));
  await expect(row(moving)).toContainText('Skive Kommune');
  // heard of together with a unit that is new: once that one is on the map, this batch has been told
  await told(unit(moving, 'viborg', 9.95 * minute), unit(marker, 'horsens', 10 * minute));
  await expect(row(marker)).toBeVisible();
  await expect(row(moving)).toContainText('Skive Kommune');

  await row(moving).getByRole('button').press('Enter');
  await expect(map.getByRole('tooltip')).toContainText(moving);
  await nurse.reload();
  await expect(layer).toHaveAttribute('aria-pressed', 'true');
  await layer.click();
  await expect(layer).toHaveAttribute('aria-pressed', 'false');
});
