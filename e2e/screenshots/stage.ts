import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { listOffers } from '@leon/contracts/directory/offer.routes.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { MachineClient } from '@leon/infra/simulator/client.ts';
import { expect, type Page } from '@playwright/test';
import { commandId, ring } from '../support/machines.ts';
import { needs, placeCitizen, setAge, write } from '../support/nurse.ts';
import type { Shoot } from './camera.ts';

/** What a scene may use: people at computers of their own, machines that ring and report, the clock, and the camera. */
export interface Stage {
  origin: string;
  feed: MachineClient;
  shoot: Shoot;
  person: (name: string) => Promise<Page>;
  later: (by: string) => Promise<void>;
  /** The Danish date or time so long from now, written as PostgreSQL's to_char is asked for it. */
  at: (by: string, format: 'YYYY-MM-DD' | 'HH24.MI') => Promise<string>;
  /** The region's folder with one more row in one of its files, taken by the importer. */
  importRow: (file: string, row: string) => Promise<void>;
}

/** One after the other; one that fails is named, and the others are still taken. */
export type Scene = readonly [name: string, play: (stage: Stage) => Promise<void>];

const figuresOf = ({ capacityModel }: Offer, n: number) =>
  capacityModel === 'team'
    ? { status: n % 5 === 3 ? ('full' as const) : ('now' as const) }
    : capacityModel === 'status'
      ? { status: n % 7 === 6 ? ('full' as const) : ('open' as const) }
      : { free: [2, 0, 1, 4, 3][n % 5] ?? 1 };

/** Every unit says what is free; some are full, and every ninth has not said anything today. */
export async function everybodyReports(feed: MachineClient): Promise<void> {
  const { offers } = await feed(listOffers);
  const counted = offers.filter(({ capacityModel }) => capacityModel !== 'none');
  for (const [n, offer] of counted.entries()) {
    if (n % 9 === 8 && offer.municipality !== '0791') continue;
    const figures = offer.kind === 'acute_team' && offer.municipality === '0791' ? 0 : n;
    await feed(reportCapacity, {
      body: { commandId: commandId(), offerId: offer.id, source: 'feed', ...figuresOf(offer, figures) },
    });
  }
}

/** A call at a desk is taken by its number: other calls may be waiting. */
export async function takeCall(stage: Stage, nurse: Page, desk: string, caller: Parameters<typeof ring>[2]) {
  const { case: row } = await ring(stage.feed, desk, caller);
  await nurse.getByRole('button', { name: new RegExp(`^Tag (sagen )?${row.number}$`) }).click();
  await expect(nurse.getByRole('heading', { name: `Sag ${row.number}`, exact: true })).toBeVisible();
  return row;
}

/** A pneumonia of 84 years, as she is told about it: by a doctor whose name is the caller's, or after conferring with one. */
export async function pneumonia(
  nurse: Page,
  town: string,
  doctor: 'Ringers navn' | 'Læge konfereret (navn)' = 'Ringers navn',
): Promise<void> {
  await placeCitizen(nurse, town);
  await setAge(nurse, '84');
  await needs(nurse, 'iv-medicin', 'CRP', 'TOBS');
  await write(nurse, 'Hurtiglinje', 'rf22 sat93 luft bt128/70 p98 tp38,6 vågen habituel rektal');
  await write(nurse, 'Situation', 'Feber og hoste siden i går. Formodet pneumoni, klinisk stabil.');
  await write(nurse, 'Ønsker', 'Vil helst blive hjemme');
  await write(nurse, doctor, 'Læge Demo');
  await expect(nurse.getByRole('button', { name: /^Vælg 1 / })).toBeVisible();
  await expect(nurse.getByText('gemt', { exact: true }).first()).toBeVisible();
}

/** A step of the open case by its name. */
export async function openByName(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Søg' });
  await search.fill(action);
  await expect(
    page.getByRole('listbox', { name: 'Søg' }).getByRole('option', { name: action }),
  ).toBeVisible();
  await search.press('Enter');
  await expect(search).toBeHidden();
}

/** The same screen in English, and back again. */
export async function inEnglish(page: Page, shoot: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'EN, skift sprog til engelsk' }).click();
  await shoot();
  await page.getByRole('button', { name: 'DA, change language to Danish' }).click();
}

/** The line is lost, and the page has said so. */
export async function loseTheLine(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await expect(page.getByRole('alert').filter({ hasText: 'Ingen forbindelse til LEON' })).toBeVisible({
    timeout: 60_000,
  });
}

/** Never answered: what stands there until then is what the picture is of. */
export async function waitForever(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/(?!session)/, () => undefined);
  await page.route(/socket\.io/, () => undefined);
  await page.reload();
  await page.getByRole('button', { name: /^Bruger/ }).waitFor();
}
