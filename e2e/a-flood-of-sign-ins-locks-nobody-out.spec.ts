import { expect, goHome, test } from './support/journey.ts';
import { leon } from './support/stack.ts';

test('while somebody begins sign-ins without end at her address, a nurse at a new browser works a moment for hers and is in', async ({
  browser,
}) => {
  const [origin = ''] = leon().apis;
  const tried = { begun: 0, slowed: 0 };
  let over = false;
  const hand = async () => {
    while (!over) {
      const { status } = await fetch(`${origin}/auth/login`, { redirect: 'manual' });
      tried.begun += 1;
      if (status === 429) tried.slowed += 1;
    }
  };
  const hands = Array.from({ length: 3 }, hand);
  try {
    await expect.poll(() => tried.slowed).toBeGreaterThan(20);
    const signsIn = async (): Promise<number | undefined> => {
      const context = await browser.newContext({ baseURL: origin });
      const page = await context.newPage();
      const answers: number[] = [];
      page.on('response', (answer) => {
        if (answer.url().includes('/auth/login')) answers.push(answer.status());
      });
      await page.goto('/');
      const from = Date.now();
      await page.getByRole('link', { name: 'Log ind med din brugerkonto' }).click();
      await page.getByRole('button', { name: 'Visitator E', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Bruger: Visitator E' })).toBeVisible();
      console.log(
        `in ${Date.now() - from} ms after the click, flooded: ${JSON.stringify({ ...tried, answers })}`,
      );
      await goHome(context);
      return answers[0];
    };
    // twice a second the address has a sign-in left: to whom it falls has nothing to work for
    while ((await signsIn()) !== 429);
  } finally {
    over = true;
    await Promise.all(hands);
  }
});
