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

export async function setAge(page: Page, age: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Alder' });
  await box.click();
  await box.pressSequentially(age);
}

/** Where the citizen is: a few letters of the town, Enter takes the first hit, the municipality follows. */
export async function placeCitizen(page: Page, town: string, letters = town): Promise<void> {
  const where = page.getByRole('textbox', { name: 'Hvor er borgeren' });
  await where.click();
  await where.pressSequentially(letters);
  await expect(page.getByRole('listbox').getByRole('option', { name: town }).first()).toBeVisible();
  await where.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Kommune', exact: true })).toBeEnabled();
}

/** Needs by the quick buttons beside the search. */
export async function needs(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

/** Free text: her hand goes to the field, and she writes. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.click();
  await box.fill(text);
}

export const choose = (page: Page, field: string, word: string) =>
  page.getByRole('combobox', { name: field, exact: true }).selectOption({ label: word });

/** A need that has no quick button: a few letters, Enter takes the first hit. */
export async function searchNeed(page: Page, letters: string, need: string): Promise<void> {
  const search = page.getByLabel('Behov', { exact: true }).first();
  await search.click();
  await search.pressSequentially(letters);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(need);
  await search.press('Enter');
}

/** The fields of a letter that are not in view. */
export const moreFields = (page: Page, letter: string) =>
  page.getByRole('button', { name: `Flere felter: ${letter}` }).click();

/** Asked, called, and a person there said yes. */
export async function acceptedByPhone(page: Page, unit: string, by: string): Promise<void> {
  await next(page, `Forespørg ${unit}`).click();
  await next(page, `Registrér svar fra ${unit}`).click();
  await page.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill(by);
  await page.getByRole('button', { name: 'Accepteret telefonisk' }).click();
  await expect(page.getByText(`Accepteret af ${by}`).first()).toBeVisible();
}

/** Read aloud, repeated by both, handed over; a unit that has LEON is asked who has it, another one has just said so. */
export async function handOver(page: Page, unit?: string, by = ''): Promise<void> {
  await next(page, /^Næste: Overdrag til /).click();
  await page.getByRole('checkbox', { name: 'Modtager har gentaget' }).check();
  await page.getByRole('checkbox', { name: 'Den, der ringer, har gentaget' }).check();
  await page.getByRole('button', { name: 'Overdrag', exact: true }).click();
  await expect(page.getByText('Overdraget', { exact: true }).first()).toBeVisible();
  if (unit === undefined) return;
  await next(page, `Få kvittering fra ${unit}`).click();
  await page.getByRole('textbox', { name: 'Hvem kvitterede (navn)' }).fill(by);
  await page.getByRole('button', { name: 'Registrér kvitteret telefonisk' }).click();
}

/** What was agreed, as it stands where the alternatives stood. */
export const agreed = (page: Page) => page.getByRole('region', { name: 'Aftalt' });

/** The sentence that is read aloud. */
export const sentence = (page: Page) => page.getByRole('paragraph').filter({ hasText: 'Læs højt:' });

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
