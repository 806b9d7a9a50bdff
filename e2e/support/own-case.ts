import { expect, type Page } from '@playwright/test';

/** A call taken outside the telephone system: the nurse opens the case herself. Answers its number. */
export async function openCase(page: Page, caller = 'Egen læge'): Promise<string> {
  const before = page.url();
  await page.getByRole('button', { name: 'Opret sag' }).click();
  await page.getByRole('menuitem', { name: caller }).click();
  await expect(page).not.toHaveURL(before);
  const heading = page.getByRole('heading', { name: /^Sag \d+$/ });
  await expect(page.getByRole('textbox', { name: 'Ringers navn' })).toBeEmpty();
  return ((await heading.textContent()) ?? '').replace('Sag ', '');
}

/** Who the citizen is, by number and Enter. */
export async function setCitizen(page: Page, number: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'CPR-nummer' });
  await field.fill(number);
  await field.press('Enter');
  await expect(page.getByText(`${number.slice(0, 6)}-••••`).first()).toBeVisible();
}

/** The case that is open was none: nothing is left of it for the next journey. */
export async function endAsTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Flere handlinger' }).click();
  await page.getByRole('menuitem', { name: 'Annullér sagen' }).click();
  await page.getByRole('button', { name: 'Prøveopkald' }).click();
  await expect(page.getByText('Annulleret').first()).toBeVisible();
}
