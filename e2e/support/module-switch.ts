import { expect, type Page } from '@playwright/test';

const section = (page: Page) => page.getByRole('region', { name: 'Beslutningsstøtte' });

/** Whoever answers for the night, at her own screen: at once, with a reason. */
export async function switchOff(coordinator: Page): Promise<void> {
  await coordinator.goto('/administration');
  await section(coordinator).getByRole('textbox', { name: 'Hvorfor slukkes den' }).fill('Uventede råd i nat');
  await section(coordinator).getByRole('button', { name: 'Sluk nu' }).click();
  await expect(section(coordinator)).toContainText('Slukket (ikke godkendt)');
}

export async function propose(administrator: Page): Promise<void> {
  await administrator.goto('/administration');
  const form = section(administrator).getByRole('form', { name: 'Foreslå godkendelsen' });
  await form.getByRole('textbox', { name: 'Godkendt af (navn eller organ)' }).fill('Direktionen (demo)');
  await form.getByRole('textbox', { name: 'Godkendelsens sag eller dokument' }).fill('Demo-sag 7');
  await form.getByRole('button', { name: 'Foreslå godkendelsen' }).click();
  await expect(section(administrator)).toContainText('en anden administrator skal bekræfte');
}

export async function confirm(another: Page): Promise<void> {
  await another.goto('/administration');
  await section(another).getByRole('button', { name: 'Bekræft: jeg har set godkendelsen' }).click();
  await expect(section(another)).toContainText('Administrator B bekræftede');
}
