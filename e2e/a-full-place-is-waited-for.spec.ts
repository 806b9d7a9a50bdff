import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { next, placeCitizen, setAge, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a full place is waited for: the row says which number, and the next step proposes it when one comes free', async ({
  browser,
}) => {
  const feed = machines();
  const places = await offerOf(feed, 'municipal_place', '0730');
  await report(feed, places, { free: 0 });
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(feed, 'randers', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '84');
  const wait = nurse.getByRole('button', { name: `Stil på venteliste til ${places.name}` });
  await nurse.getByRole('button', { name: /^Flere, der næsten passer/ }).click();
  await wait.click();
  const status = nurse.getByRole('status').filter({ hasText: places.name });
  await expect(status).toContainText(`På venteliste til ${places.name}, nr. 1`);
  await expect(wait).toBeHidden();

  await status.getByRole('button', { name: 'Forlad ventelisten' }).click();
  await expect(status).toBeHidden();
  await wait.click();
  await expect(status).toContainText('nr. 1');

  await report(feed, places, { free: 1 });
  await next(nurse, `Reservér ${places.name} – nu ledig`).click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await expect(nurse.getByRole('button', { name: 'Forlad ventelisten' })).toBeHidden();
});

test('who came a moment too late is offered the line for the next place', async ({ browser }) => {
  const feed = machines();
  const places = await offerOf(feed, 'municipal_place', '0730');
  await report(feed, places, { free: 2 });
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(feed, 'randers', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '84');
  const row = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${places.name}`) });
  await row.click();
  // The answer of a server that gave the last place away while her click was on its way.
  await nurse.route('**/reserve', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: {
        type: 'urn:leon:error:offer.just_taken',
        title: 'Conflict',
        status: 409,
        code: 'offer.just_taken',
        params: { desk: 'aarhus', at: '2026-11-22T12:00:00Z' },
        detail: '',
        requestId: 'journey',
      },
    }),
  );
  await next(nurse, `Reservér ${places.name}`).click();
  const reason = nurse.getByRole('button', { name: 'Klinisk skøn' });
  const refused = nurse.getByText('Pladsen er netop taget', { exact: false });
  await expect(reason.or(refused).first()).toBeVisible();
  if (await reason.isVisible()) await reason.click();
  await expect(refused).toBeVisible();
  await nurse.getByRole('button', { name: `Stil på venteliste til ${places.name}` }).click();
  await expect(nurse.getByText(`På venteliste til ${places.name}, nr.`).first()).toBeVisible();
});
