import { fillRequest } from './support/crew.ts';
import { expect } from './support/journey.ts';
import { offerNamed, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { acceptedByPhone, choose } from './support/nurse.ts';

test('a trial agreement makes it lawful from its first day to its last', async ({ moved, person }) => {
  await moved.onAWeekdayAt('11:00');
  const place = await offerNamed(moved.feed, 'Akutpladser Randers Nord');
  const otherPlace = await offerNamed(moved.feed, 'Akutpladser Randers Syd');
  const [first, dayAfterLast] = [await moved.dateIn(1), await moved.dateIn(3)];
  await moved.importRow(
    'conveyance-rules.csv',
    `forsoeg-proeve,Forsøg Randers,allows,prehospital_crew,municipal_place,,klynge-randers,,approved,Prøve,opdigtet til prøve,yes,${first},${dayAfterLast}`,
  );
  const aCrewAsks = async () => {
    for (const one of [place, otherPlace]) await report(moved.feed, one, { free: 3 });
    const crew = await person('Paramediciner A');
    await fillRequest(crew, 'Randers', null);
    return crew;
  };
  const whyNot = { name: 'Hvorfor ikke akutplads?' };
  const lawful = /^Forsøgsaftale \(Forsøg Randers\): I må køre til Akutpladser Randers (Nord|Syd)$/;

  const dayBefore = await aCrewAsks();
  await expect(dayBefore.getByRole('note', whyNot)).toBeVisible();
  await expect(dayBefore.getByText(lawful)).toHaveCount(0);

  await moved.later('1 day');
  const crew = await aCrewAsks();
  await expect(crew.getByText(lawful)).toBeVisible();
  await expect(crew.getByRole('note', whyNot)).toHaveCount(0);
  await crew.getByRole('button', { name: 'Send til visitationen' }).click();
  const nurse = await person('Visitator F');
  await expect(nurse.getByRole('button', { name: /^Tag (sagen )?\d+$/ }).first()).toBeVisible();
  await nurse.keyboard.press('F2');
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d+ ${place.name}`) }).click();
  await nurse.keyboard.press('F8');
  await nurse.getByRole('button', { name: 'Aftale', exact: true }).click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await acceptedByPhone(nurse, place.name, 'Akutsygeplejerske Demo');
  await expect(crew.getByText(`Kør til ${place.name}.`)).toBeVisible();
  await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
  await nurse.getByRole('menuitem', { name: 'Bestil transport' }).click();
  await choose(nurse, 'Hvordan', 'Ambulance, kørsel B');
  await nurse.getByRole('textbox', { name: 'Bestilt hos' }).fill('AMK');
  const units = nurse.getByRole('button', { name: 'Enheder', exact: true });
  await expect(units).toHaveAttribute('aria-pressed', 'false');
  await nurse.getByRole('button', { name: 'Gem transport' }).click();
  // transport is the question now: the units come onto the map by themselves
  await expect(units).toHaveAttribute('aria-pressed', 'true');
  const used = 'Kørsel efter forsøgsaftale: Forsøg Randers (forsoeg-proeve, version 1)';
  await expect(nurse.getByText(used)).toBeVisible();

  await moved.later('1 day');
  await expect((await aCrewAsks()).getByText(lawful)).toBeVisible();

  await moved.later('1 day');
  const dayAfter = await aCrewAsks();
  await expect(dayAfter.getByRole('note', whyNot)).toBeVisible();
  await expect(dayAfter.getByText(lawful)).toHaveCount(0);
  // what was driven while it was in force is still seen to have been
  await expect(
    dayAfter.getByText('Kørsel efter forsøgsaftale: Forsøg Randers', { exact: true }),
  ).toBeVisible();
});
