import type { Page } from '@playwright/test';
import { expect } from './support/journey.ts';
import { ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { next, takeNext, write } from './support/nurse.ts';

test('a nurse goes silent, a colleague sees it and takes her call over in one key, and she is told when she is back', async ({
  moved,
  person,
}) => {
  const first = await person('Visitator A');
  const { case: call } = await ring(moved.feed, 'midt', 'municipal_nurse');
  await takeNext(first, call.number);
  await write(first, 'Situation', 'Feber siden i nat, vil gerne blive hjemme');

  const second = await person('Visitator B');
  const rowOn = (page: Page) =>
    page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: new RegExp(`^Vis sag ${call.number} `) }),
    });
  const row = rowOn(second);
  await expect(row).toContainText('Hos Visitator A');
  await expect(row.getByRole('button', { name: /^Overtag/ })).toHaveCount(0);

  await first.context().close();
  await moved.deskSets('midt', 'silent_after', 'PT1S');
  await expect(row).toContainText(/Ingen livstegn siden \d\d\.\d\d/);
  await row.getByRole('button', { name: `Vis sag ${call.number}` }).click();
  await expect(second.getByText(/Ingen livstegn fra Visitator A siden/)).toBeVisible();
  await expect(next(second, 'Overtag sagen fra Visitator A')).toBeEnabled();
  await second.keyboard.press('F8');
  await expect(second.getByText(/^Overtaget kl\. .* før Visitator A: ingen livstegn$/)).toBeVisible();
  await expect(second.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue(/^Feber siden/);
  await moved.deskSets('midt', 'silent_after', null);

  const back = await person('Visitator A');
  const told = back.getByText(`Visitator B overtog sag ${call.number}`);
  await expect(told).toContainText('ikke var livstegn fra dig');
  await back.getByRole('button', { name: `Set sag ${call.number}` }).click();
  await expect(told).toHaveCount(0);
  await expect(rowOn(back)).toContainText('Hos Visitator B');
});
