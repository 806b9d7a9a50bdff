import { expect, type Page } from '@playwright/test';

const ownNumber = (crew: Page) => crew.getByRole('textbox', { name: 'Jeres nummer' });

/** With something open already, a new request is asked for first. */
export async function atTheForm(crew: Page): Promise<void> {
  const again = crew.getByRole('button', { name: 'Ny anmodning' });
  await expect(crew.getByText(/^Sidst hørt fra LEON/)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(ownNumber(crew)).toBeVisible();
}

/** From the scene to the last step, where what the rules say stands; nothing is sent yet. */
export async function fillRequest(
  crew: Page,
  town: string,
  problem: string | null = 'Urinretention',
): Promise<void> {
  await atTheForm(crew);
  await ownNumber(crew).fill('00 00 00 52');
  await crew.getByRole('textbox', { name: 'By eller adresse', exact: true }).fill(town);
  await crew
    .getByRole('button', { name: new RegExp(`^${town},`) })
    .first()
    .click();
  await crew.getByRole('button', { name: 'Næste: Hvad er der brug for' }).click();
  if (problem !== null) await crew.getByRole('button', { name: problem }).click();
  await crew.getByRole('button', { name: 'Næste: Send' }).click();
}
