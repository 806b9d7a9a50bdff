import { acknowledgedBy, expectInvariants } from '../support/invariants.ts';
import { expect, test } from '../support/journey.ts';
import { needs, next, placeCitizen } from '../support/nurse.ts';
import { atOwnComputer } from '../support/people.ts';
import { startWatchedStack, type WatchedStack } from '../support/watched-stack.ts';

let stack: WatchedStack;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stack = await startWatchedStack('killed api');
});
test.afterAll(async () => {
  await stack.leave();
});

test('a case goes on in another browser after the api was killed in the middle', async ({ browser }) => {
  test.setTimeout(120_000);
  const [origin = ''] = stack.urls.api;
  const [api] = stack.apis;
  if (!api) throw new Error('no api node');
  const nurse = await atOwnComputer(browser, 'Visitator A', origin);
  const acknowledged: string[] = [];
  acknowledgedBy(nurse, acknowledged);
  await nurse.getByRole('button', { name: 'Opret sag' }).click();
  await nurse.getByRole('menuitem', { name: 'Egen læge' }).click();
  await nurse.getByRole('textbox', { name: 'Tilbagekaldsnummer' }).fill('00 12 34 56');
  await placeCitizen(nurse, 'Viborg');
  await needs(nurse, 'iv-medicin');
  const situation = nurse.getByRole('textbox', { name: 'Situation' });
  await situation.fill('Skrevet før api’et døde');
  await expect(nurse.getByText('gemt', { exact: true })).toHaveCount(4);

  api.kill('SIGKILL');
  await api.exited();
  await situation.fill('Skrevet før api’et døde, og mens det var dødt');
  await expect(nurse.getByText('ikke gemt – prøver igen')).toBeVisible();
  await stack.restartApi(0);
  await expect(nurse.getByText('ikke gemt – prøver igen')).toBeHidden({ timeout: 30_000 });
  await expect(nurse.getByText('Venter stadig på LEON')).toBeHidden();

  const elsewhere = await atOwnComputer(browser, 'Visitator A', origin);
  await elsewhere.getByRole('button', { name: 'Vis sag 1' }).click();
  await expect(elsewhere.getByRole('textbox', { name: 'Situation' })).toHaveValue(
    'Skrevet før api’et døde, og mens det var dødt',
  );
  await expect(elsewhere.getByRole('textbox', { name: 'Hvor er borgeren' })).toHaveValue('Viborg');
  await expect(next(elsewhere, /Næste: Reservér/)).toBeVisible();
  await next(elsewhere, /Næste: Reservér/).click();
  await expect(elsewhere.getByText('Reserveret til kl.').first()).toBeVisible();
  // The first browser follows without being touched.
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await expectInvariants(stack.urls.admin, acknowledged);
});
