import { cancelCase, getCase, openCase, reservePlace, saveField } from '@leon/contracts/calls/case.routes.ts';
import type { CaseId, HoldId, OfferId } from '@leon/contracts/ids.ts';
import { uuidv7 } from '@leon/infra/simulator/uuid.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { commandId, machines, offerOf, report, ring } from './support/machines.ts';
import { whenShown, whenTapped } from './support/moments.ts';
import { next, placeCitizen, setAge, takeNext } from './support/nurse.ts';
import { atOwnComputer, clientOf } from './support/people.ts';
import { leon } from './support/stack.ts';

/** Randers, from GeoNames. */
const whereabouts = {
  position: { lat: 56.46, lon: 10.036 },
  label: 'Randers',
  municipality: '0730',
  landArea: 'mainland',
};

/** Another case of hers with a hold there, of which nothing but its alarm is looked at; answers what ends it. */
async function anotherHold(nurse: Page, origin: string, offerId: OfferId): Promise<() => Promise<unknown>> {
  const call = await clientOf(nurse);
  const params = { caseId: uuidv7() as CaseId };
  const expectedVersion = async () => (await call(origin, getCase, { params })).reply?.case.version ?? 0;
  await call(origin, openCase, { body: { commandId: commandId(), ...params, callerType: 'own_gp' } });
  await call(origin, saveField, {
    params: { ...params, field: 'whereabouts' },
    body: { commandId: commandId(), baseRevision: 0, value: whereabouts },
  });
  const hold = { offerId, holdId: uuidv7() as HoldId, overrideReason: 'logistics' } as const;
  const held = await call(origin, reservePlace, {
    params,
    body: { commandId: commandId(), expectedVersion: await expectedVersion(), ...hold },
  });
  expect(held.code).toBeNull();
  return async () =>
    call(origin, cancelCase, {
      params,
      body: { commandId: commandId(), expectedVersion: await expectedVersion(), reason: 'test_call' },
    });
}

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
  const endOther = await anotherHold(nurse, second, places.id);

  await unit.getByRole('button', { name: `Luk ${places.name}` }).click();
  const card = unit.getByRole('article', { name: places.name });
  const close = card.getByRole('button', { name: 'Luk', exact: true });
  await expect(close).toBeDisabled();
  await card.getByRole('button', { name: 'Mangler personale' }).click();
  await card.getByRole('textbox', { name: 'Luk indtil kl.' }).fill('06.00');
  await expect(card.getByText('Visitationen får besked straks')).toBeVisible();

  const tapped = await whenTapped(close);
  const seen = await whenShown(nurse.getByRole('main'), `${places.name} er lukket`);
  await close.click();
  const milliseconds = (await seen()) - (await tapped());
  console.log(`sudden closure: seen by the nurse ${milliseconds} ms after the tap`);
  expect(milliseconds).toBeLessThan(1_000);

  // one cause, two cases and whatever others hold there: one alarm, taken in one tap
  const alarms = nurse.getByRole('region', { name: 'Alarmer' });
  const both = alarms.getByRole('button', { name: /^Stedet er lukket i \d+ sager/ });
  await both.click();
  const one = alarms.getByRole('button', { name: /^Vis Stedet er lukket · sag \d+$/ });
  await expect.poll(() => one.count()).toBeGreaterThanOrEqual(2);
  await alarms.getByRole('button', { name: /^Tag alle \d/ }).click();
  await expect(both).toBeHidden();
  await nurse.getByRole('button', { name: /^Alarmer:/ }).click();
  const taken = nurse.getByRole('dialog', { name: 'Alarmer' }).getByRole('listitem');
  await expect(taken.filter({ hasText: /Stedet er lukket i \d+ sager/ }).first()).toContainText(
    'Taget af dig',
  );
  await nurse.keyboard.press('Escape');

  const leave = next(nurse, `${places.name} er lukket: find næste alternativ`);
  await expect(leave).toBeEnabled();
  await leave.click();
  await expect(next(nurse, /^Næste: (Reservér|Vælg)/)).toBeVisible();
  await endOther();
  await expect(card.getByText(/lukket til .*\(mangler personale\)/)).toBeVisible();
  await card.getByRole('button', { name: 'Åbn igen' }).click();
  await expect(card.getByRole('group', { name: `Ledige lige nu: ${places.name}` })).toBeVisible();
});
