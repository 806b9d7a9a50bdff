import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { next, placeCitizen, setAge, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

test('a unit closes suddenly and the nurse with a hold there sees it at once, with the next step that leaves it', async ({
  browser,
}) => {
  const feed = machines();
  const places = await offerOf(feed, 'municipal_place', '0730');
  const team = await offerOf(feed, 'acute_team', '0730');
  await report(feed, places, { free: 3 });
  await report(feed, team, { status: 'full' });
  const [first = '', second = ''] = leon().apis;
  const nurse = await atOwnComputer(browser, 'Visitator F', second);
  const unit = await atOwnComputer(browser, 'Akutteam Randers', first);
  const { case: ringing } = await ring(feed, 'randers', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '84');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${places.name}`) }).click();
  await next(nurse, `Reservér ${places.name}`).click();
  const reason = nurse.getByRole('button', { name: 'Klinisk skøn' });
  const held = nurse.getByText('Reserveret til kl.').first();
  await expect(reason.or(held).first()).toBeVisible();
  if (await reason.isVisible()) await reason.click();
  await expect(held).toBeVisible();

  await unit.getByRole('button', { name: `Luk ${places.name}` }).click();
  const card = unit.getByRole('article', { name: places.name });
  const close = card.getByRole('button', { name: 'Luk', exact: true });
  await expect(close).toBeDisabled();
  await card.getByRole('button', { name: 'Mangler personale' }).click();
  await card.getByRole('textbox', { name: 'Luk indtil kl.' }).fill('06.00');
  await expect(card.getByText('Visitationen får besked straks')).toBeVisible();

  // Both browsers run on this machine: its one clock says when the finger fell and when the words stood there.
  const tapped = close.evaluate(
    (button) =>
      new Promise<number>((tell) => button.addEventListener('click', () => tell(Date.now()), { once: true })),
  );
  const seen = nurse.getByRole('main').evaluate(
    (main, words) =>
      new Promise<number>((tell) =>
        new MutationObserver(() => main.textContent?.includes(words) && tell(Date.now())).observe(main, {
          childList: true,
          characterData: true,
          subtree: true,
        }),
      ),
    `${places.name} er lukket`,
  );
  await close.click();
  const milliseconds = (await seen) - (await tapped);
  console.log(`sudden closure: seen by the nurse ${milliseconds} ms after the tap`);
  expect(milliseconds).toBeLessThan(1_000);

  const leave = next(nurse, `${places.name} er lukket: find næste alternativ`);
  await expect(leave).toBeEnabled();
  await leave.click();
  await expect(next(nurse, /^Næste: (Reservér|Vælg)/)).toBeVisible();
  await expect(card.getByText(/lukket til .*\(mangler personale\)/)).toBeVisible();
  await card.getByRole('button', { name: 'Åbn igen' }).click();
  await expect(card.getByRole('group', { name: `Ledige lige nu: ${places.name}` })).toBeVisible();
});
