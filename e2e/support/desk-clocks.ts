import { listDeskClocks, setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import type { DeskClockSetting } from '@leon/contracts/oversight/clock.ts';
import type { Browser } from '@playwright/test';
import { commandId } from './machines.ts';
import { atOwnComputer, clientOf } from './people.ts';
import { leon } from './stack.ts';

/** The coordinator of desk Midt lets a clock run for so long (ISO 8601), so that nobody has to wait for it. */
export async function midtLets(browser: Browser, setting: DeskClockSetting, value: string): Promise<void> {
  const [origin = ''] = leon().apis;
  const call = await clientOf(await atOwnComputer(browser, 'Koordinator A', origin));
  const { reply } = await call(origin, listDeskClocks, { params: { desk: 'midt' } });
  const clock = reply?.clocks.find((one) => one.setting === setting);
  if (clock?.value === value) return;
  const said = await call(origin, setDeskClock, {
    params: { desk: 'midt', setting },
    body: { commandId: commandId(), value, reason: 'Til prøven', expectedVersion: clock?.version ?? 0 },
  });
  if (said.code !== null) throw new Error(said.code);
}
