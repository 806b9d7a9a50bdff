import { endSession } from '@leon/contracts/identity/session.routes.ts';
import { Session } from '@leon/contracts/identity/session.ts';
import type { Page } from '@playwright/test';
import { keptInBrowser } from './support/browser-storage.ts';
import { expect, test } from './support/journey.ts';
import { openCase } from './support/own-case.ts';
import { atOwnComputer, signIn } from './support/people.ts';
import { leon } from './support/stack.ts';

const situation = (page: Page) => page.getByRole('textbox', { name: 'Situation' });

test('what is typed survives a reload in the middle of a word, a lost line, a crash and a change of browser, once', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator A', leon().apis[0]);
  const sag = await openCase(nurse);
  await situation(nurse).pressSequentially('Feber siden i går og hos', { delay: 30 });
  await nurse.reload();
  await expect(situation(nurse)).toHaveValue('Feber siden i går og hos');
  await situation(nurse).press('End');
  await situation(nurse).pressSequentially('te', { delay: 30 });

  // The line is gone; she types on.
  await nurse.context().setOffline(true);
  await situation(nurse).pressSequentially(', SAT 93', { delay: 30 });
  await expect(nurse.getByText('ikke gemt – prøver igen')).toBeVisible();
  await nurse.context().setOffline(false);
  await expect(nurse.getByText('ikke gemt – prøver igen')).toBeHidden({ timeout: 20_000 });

  // The line is gone and the browser with it: nothing in it can be read, and everything is there on the next page.
  await nurse.context().setOffline(true);
  await situation(nurse).pressSequentially(' og opkast', { delay: 30 });
  await expect(nurse.getByText('ikke gemt – prøver igen')).toBeVisible();
  const kept = await keptInBrowser(nurse);
  expect(kept).toContain('draft');
  expect(kept).not.toMatch(/Feber|opkast/);
  const [context, url] = [nurse.context(), nurse.url()];
  await nurse.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(url);
  const all = 'Feber siden i går og hoste, SAT 93 og opkast';
  await expect(situation(again)).toHaveValue(all);
  await expect(again.getByText('Det, du ikke nåede at gemme, er hentet frem.')).toBeVisible();

  const elsewhere = await atOwnComputer(browser, 'Visitator A', leon().apis[1]);
  await elsewhere.getByRole('button', { name: `Vis sag ${sag}` }).click();
  await expect(situation(elsewhere)).toHaveValue(all);
  await expect(elsewhere.getByText('en anden har skrevet samtidig')).toBeHidden();
  await expect.poll(async () => (await keptInBrowser(again)).includes('draft ')).toBe(false);
});

/** Signed out from elsewhere: the browser still has its cookie, and nothing tells it that it is worth nothing. */
async function endSessionElsewhere(page: Page, origin: string): Promise<void> {
  const { csrfToken } = Session.parse(
    await page.evaluate(async () => (await fetch('/api/v1/session')).json()),
  );
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin, 'x-leon-csrf': csrfToken };
  const { status } = await fetch(`${origin}${endSession.path}`, { method: endSession.method, headers });
  expect(status).toBe(200);
}

test('what is typed while the session ends waits for its owner, and for nobody else at that computer', async ({
  browser,
}) => {
  const origin = leon().apis[0] ?? '';
  const nurse = await atOwnComputer(browser, 'Visitator A', origin);
  const sag = await openCase(nurse);
  const saved = nurse.waitForResponse(
    (answer) => answer.ok() && (answer.request().postData() ?? '').includes('Åndenød'),
  );
  await situation(nurse).pressSequentially('Åndenød', { delay: 30 });
  await saved;
  await nurse.evaluate(() => {
    window.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLTextAreaElement) Object.assign(window, { lastTyped: target.value });
      },
      true,
    );
  });
  // Signed out from elsewhere, in the middle of her sentence; she types on until the screen says so.
  const signInAgain = nurse.getByRole('link', { name: 'Log ind med din brugerkonto' });
  await situation(nurse).pressSequentially(' siden i morges', { delay: 20 });
  await endSessionElsewhere(nurse, origin);
  while (!(await signInAgain.isVisible())) await nurse.keyboard.type('x', { delay: 30 });
  const typed = await nurse.evaluate(() => (window as unknown as { lastTyped: string }).lastTyped);
  expect(typed).toMatch(/^Åndenød siden i morgesx+$/);
  await expect(nurse.getByText('Det, du skrev til sidst, ligger krypteret')).toBeVisible();
  expect(await keptInBrowser(nurse)).not.toContain('Åndenød');

  // A colleague takes the computer: the identity provider asks anew.
  await nurse.context().clearCookies();
  await signIn(nurse, 'Visitator B', origin);
  await nurse.getByRole('button', { name: `Vis sag ${sag}` }).click();
  await expect(situation(nurse)).toHaveValue(/^Åndenød/);
  expect(await situation(nurse).inputValue()).not.toBe(typed);
  await expect(nurse.getByText('Det, du ikke nåede at gemme, er hentet frem.')).toBeHidden();

  await nurse.context().clearCookies();
  await signIn(nurse, 'Visitator A', origin);
  await nurse.getByRole('button', { name: `Vis sag ${sag}` }).click();
  await expect(situation(nurse)).toHaveValue(typed);
  const elsewhere = await atOwnComputer(browser, 'Visitator B', leon().apis[1]);
  await elsewhere.getByRole('button', { name: `Vis sag ${sag}` }).click();
  await expect(situation(elsewhere)).toHaveValue(typed);
});
