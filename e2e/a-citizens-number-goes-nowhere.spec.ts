import { expect, test } from './support/journey.ts';
import { heardSoFar, hearWhatIsLeft } from './support/overhear.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';
import { secretsIn, seeded, seededWords } from './support/seeded-numbers.ts';

/** What a journey overhears and leaves behind is searched when it ends, the logs, Redis and all tables after the last. */
test('a citizen’s number also in free text, in a search, in a wrong field and in a bad request goes nowhere but to its case', async ({
  browser,
}) => {
  const [number] = seeded;
  const nurse = await atOwnComputer(browser, 'Visitator G');
  await openCase(nurse);
  await setCitizen(nurse, number);
  await nurse
    .getByRole('textbox', { name: 'Situation' })
    .fill(`Borger ${number}, ${number.replace('-', '')} hoster, ${seededWords.clinical}`);
  await nurse.getByRole('textbox', { name: 'Baggrund' }).fill(`${seededWords.name}: ${seededWords.clinical}`);
  await nurse.getByRole('textbox', { name: 'Tilbagekaldsnummer' }).fill(number);
  await nurse.keyboard.press('Control+k');
  await nurse.getByRole('combobox').last().fill(`${seededWords.name} ${number}`);
  await nurse.keyboard.press('Escape');
  const told = `${number} ${seededWords.name}`;
  const answers = await nurse.evaluate(async (text) => {
    const inHead = encodeURIComponent(text);
    const bad = [
      fetch('/api/v1/cases', { method: 'POST', body: JSON.stringify({ cpr: text, [text]: text }) }),
      fetch('/api/v1/cases', { method: 'POST', body: `{"cpr": ${text}` }),
      fetch('/api/v1/session', { headers: { 'accept-language': inHead, 'x-request-id': inHead } }),
    ];
    return Promise.all(bad.map(async (sent) => (await sent).text()));
  }, told);
  // not from the page: what a page tells whoever signs people in would be heard
  const careless = await nurse.request.post('/auth/callback', { data: told });
  answers.push(JSON.stringify(careless.headers()), await careless.text());
  expect(secretsIn(answers.join())).toEqual([]);
  await expect(nurse.getByRole('textbox', { name: 'Situation' })).toHaveValue(/hoster/);
});

test('a number that is planted in an address, a title, a frame, a refusal, a file, the console or the browser is found there', async ({
  browser,
}) => {
  const [number] = seeded;
  const nurse = await atOwnComputer(browser, 'Visitator G');
  await nurse.route('**/planted', (route) =>
    route.fulfill({
      status: 400,
      headers: { 'x-seen': number },
      contentType: 'application/problem+json',
      body: `{"detail":"${seededWords.name}"}`,
    }),
  );
  const file = nurse.waitForEvent('download');
  const frame = nurse.waitForEvent('websocket');
  await nurse.evaluate(
    async ({ text, words }) => {
      history.replaceState(null, '', `/visitation?sag=${text}`);
      document.title = `Sag ${text}`;
      localStorage.setItem('planted', words);
      await cookieStore.set('planted', text);
      console.info(words);
      await fetch('/planted', { method: 'POST', body: text, referrerPolicy: 'unsafe-url' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([`;${text};`]));
      link.download = 'planted.csv';
      link.click();
      const line = new WebSocket(
        `${location.origin.replace('http', 'ws')}/live-picture/?EIO=4&transport=websocket`,
      );
      line.onopen = () => line.send(words);
    },
    { text: number, words: seededWords.clinical },
  );
  await Promise.all([file, (await frame).waitForEvent('framesent')]);
  await hearWhatIsLeft(nurse.context());
  const found = new Set((await heardSoFar()).map((heard) => heard.replace(/:.*/s, '')));
  expect([...found].toSorted()).toEqual(
    [
      ...['address', 'browser storage', 'console', 'cookie', 'file', 'frame sent', 'head', 'referrer'],
      ...['refusal', 'sign-in', 'title'],
    ].toSorted(),
  );
  await nurse.evaluate(() => {
    localStorage.removeItem('planted');
    void cookieStore.delete('planted');
    history.replaceState(null, '', '/visitation');
    document.title = 'LEON';
  });
});
