import { expect, type Page } from '@playwright/test';

/** The one button that always names the next step. */
export const next = (page: Page, step: string | RegExp) =>
  page.getByRole('button', { name: typeof step === 'string' ? `Næste: ${step}` : step });

/** The telephone rings, F2 takes the call. */
export async function takeNext(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`^Tag (sagen )?${number}$`) })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: `Sag ${number}`, exact: true })).toBeVisible();
}

/** Where the citizen is: the town is typed, Enter takes the first hit, the municipality follows. */
export async function placeCitizen(page: Page, town: string): Promise<void> {
  const where = page.getByRole('textbox', { name: 'Hvor er borgeren' });
  await where.fill(town);
  await expect(page.getByRole('listbox').getByRole('option', { name: town }).first()).toBeVisible();
  await where.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Kommune', exact: true })).toBeEnabled();
}

/** Needs by the quick buttons beside the search. */
export async function needs(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

/** The chain is prefilled; numbers that LEON does not know are typed. */
export async function nameResponsible(page: Page): Promise<void> {
  await next(page, 'Angiv ansvarlig').click();
  const numbers = page.getByRole('textbox', { name: 'Telefonnummer' });
  for (const number of await numbers.all()) {
    if ((await number.inputValue()) === '') await number.fill('00 11 22 33');
  }
  await page.getByRole('button', { name: 'Gem ansvarlig' }).click();
}

/** Two clicks: the step, and what would have happened otherwise. */
export async function closeAs(page: Page, otherwise: string): Promise<void> {
  await next(page, 'Luk sagen').click();
  await page.getByRole('button', { name: otherwise, exact: true }).click();
}
