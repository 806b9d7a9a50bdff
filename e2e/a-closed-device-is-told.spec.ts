import { fillRequest } from './support/crew.ts';
import { expect } from './support/journey.ts';
import { offerOf, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { next } from './support/nurse.ts';
import { endAsTest, openCase } from './support/own-case.ts';
import { expectNothingOfAnybody, listen, ownDevice, workerOf } from './support/own-device.ts';

test('a crew that has closed LEON is told of the answer, its tap opens it, and the desk sees that it was seen', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('11:00');
  const team = await offerOf(moved.feed, 'acute_team', '0710');
  await report(moved.feed, team, { status: 'now' });
  const crew = await person('Paramediciner A');
  await crew.setViewportSize({ width: 390, height: 844 });
  const device = await ownDevice(crew, moved.origin);
  try {
    await crew.reload();
    const settings = crew.getByText('Når LEON er lukket: ingen besked');
    await settings.click();
    await crew.getByRole('button', { name: 'Giv besked på denne enhed' }).click();
    await expect(crew.getByText('Når LEON er lukket: besked til')).toBeVisible();
    await crew.getByText('Når LEON er lukket: besked til').click();
    await fillRequest(crew, 'Hadsten');
    await crew.getByRole('button', { name: 'Send til visitationen' }).click();
    await expect(crew.getByText(/^Nr\. \d+ i køen$/)).toBeVisible();

    const nurse = await person('Visitator F');
    await expect(nurse.getByRole('button', { name: /^Tag (sagen )?\d+$/ }).first()).toBeVisible();
    await nurse.keyboard.press('F2');
    await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
    await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
    await nurse.keyboard.press('F8');
    await next(nurse, `Forespørg ${team.name}`).click();
    await expect(crew.getByText(/^Forespurgt – ikke lovet/)).toBeVisible();

    const elsewhere = await crew.context().newPage();
    const browser = await workerOf(elsewhere, moved.origin);
    await crew.close();
    await next(nurse, `Registrér svar fra ${team.name}`).click();
    await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
    await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
    await expect(nurse.getByText(/^Besætningen har ikke set »Stedet sagde ja«/)).toBeVisible();

    const message = await device.nextMessage();
    expectNothingOfAnybody(message, ['hadsten', 'vagt demo', 'visitator', team.name, 'paramediciner']);
    await browser.deliver(message);
    await expect.poll(browser.shown).toEqual(['LEON: svar på din anmodning – åbn LEON']);

    await elsewhere.goto(`${moved.origin}${await browser.tap()}`);
    await expect(elsewhere.getByText(`Ja fra ${team.name}`)).toBeVisible();
    await expect.poll(browser.shown).toEqual([]);
    await elsewhere.getByRole('button', { name: /^Set: Stedet sagde ja, sag \d+$/ }).click();
    await expect(elsewhere.getByRole('button', { name: /^Set: / })).toHaveCount(0);
    await expect(nurse.getByText(/^Besætningen har set »Stedet sagde ja« kl\. \d\d\.\d\d$/)).toBeVisible();

    await endAsTest(nurse);

    // signed out: what was still on its way says nothing of anybody
    await elsewhere.getByRole('button', { name: 'Bruger: Paramediciner A' }).click();
    await elsewhere.getByRole('menuitem', { name: 'Log ud', exact: true }).click();
    await expect(elsewhere.getByRole('link', { name: 'Log ind med din brugerkonto' })).toBeVisible();
    await expect.poll(() => elsewhere.evaluate(() => caches.has('leon-push'))).toBe(false);
    await elsewhere.goto('about:blank');
    await browser.deliver(message);
    await browser.isNowOf('somebody-else');
    await browser.deliver(message);
    await browser.deliver(
      JSON.stringify({ kind: 'crew_expired', device: 'somebody-else', text: 'LEON: til en anden' }),
    );
    await expect.poll(browser.shown).toEqual(['LEON: til en anden']);
  } finally {
    await device.stop();
  }
});

test('a doctor is called aloud until she says that she has seen it, and the nurse sees when', async ({
  person,
}) => {
  const doctor = await person('Vagtlæge B');
  await doctor.setViewportSize({ width: 390, height: 844 });
  const tones = await listen(doctor);
  await doctor.clock.install();
  await doctor.reload();
  await expect(doctor.getByText('Lyd: venter på et tryk')).toBeVisible();
  await doctor.getByRole('link', { name: 'Min vagt' }).click();
  await expect(doctor.getByText('Lyd: ikke prøvet')).toBeVisible();
  await doctor.getByRole('textbox', { name: 'Mit telefonnummer' }).fill('00 66 55 44');
  await doctor.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(doctor.getByRole('status').filter({ hasText: 'På vagt' })).toContainText('Ledig');
  await doctor.getByText('Lyd: ikke prøvet').click();
  await doctor.getByRole('button', { name: 'Afspil lyden' }).click();
  await doctor.getByRole('button', { name: 'Ja, jeg hørte den' }).click();
  await doctor.getByText('Lyd: prøvet').click();
  const tested = await tones();

  const nurse = await person('Visitator F');
  const number = await openCase(nurse);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
  await nurse.getByRole('menuitem', { name: 'Spørg en læge på vagt' }).click();
  await nurse.getByRole('textbox', { name: 'Spørgsmål' }).fill('Kan vi vente til i morgen?');
  await nurse.getByRole('button', { name: 'Spørg Vagtlæge B' }).click();

  const set = doctor.getByRole('button', { name: `Set: Spørgsmål til dig, sag ${number}` });
  await expect(set).toBeVisible();
  await expect.poll(tones).toBeGreaterThan(tested);
  const once = await tones();
  await doctor.clock.runFor(11_000);
  expect(await tones()).toBeGreaterThan(once);
  await set.click();
  await expect(set).toHaveCount(0);
  const silent = await tones();
  await doctor.clock.runFor(30_000);
  expect(await tones()).toBe(silent);
  await expect(nurse.getByText(/^Set kl\. \d\d\.\d\d$/)).toBeVisible();
  await endAsTest(nurse);
});
