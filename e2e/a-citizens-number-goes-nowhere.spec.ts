import { expect, test } from './support/journey.ts';
import { heardSoFar, hearWhatIsLeft } from './support/overhear.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';
import { seeded } from './support/seeded-numbers.ts';

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
    .fill(`Borger ${number}, ${number.replace('-', '')} hoster`);
  await nurse.getByRole('textbox', { name: 'Tilbagekaldsnummer' }).fill(number);
  await nurse.keyboard.press('Control+k');
  await nurse.getByRole('combobox').last().fill(number);
  await nurse.keyboard.press('Escape');
  const answers = await nurse.evaluate(async (text) => {
    const bad = [
      fetch('/api/v1/cases', { method: 'POST', body: JSON.stringify({ cpr: text, [text]: text }) }),
      fetch('/api/v1/cases', { method: 'POST', body: `{"cpr": ${text}` }),
      fetch('/api/v1/session', { headers: { 'accept-language': text, 'x-request-id': text } }),
      fetch('/auth/callback', { method: 'POST', body: text }),
    ];
    return Promise.all(bad.map(async (sent) => (await sent).text()));
  }, number);
  expect(answers.join()).not.toContain(number);
  await expect(nurse.getByRole('textbox', { name: 'Situation' })).toHaveValue(/hoster/);
});

test('a number that is planted in an address, a title, a frame, a refusal, a file, the console or the browser is found there', async ({
  browser,
}) => {
  const [number] = seeded;
  const nurse = await atOwnComputer(browser, 'Visitator G');
  await nurse.route('**/planted', (route) =>
    route.fulfill({ status: 400, contentType: 'application/problem+json', body: `{"detail":"${number}"}` }),
  );
  const file = nurse.waitForEvent('download');
  const frame = nurse.waitForEvent('websocket');
  await nurse.evaluate(async (text) => {
    history.replaceState(null, '', `/visitation?sag=${text}`);
    document.title = `Sag ${text}`;
    localStorage.setItem('planted', text);
    console.info(text);
    await fetch('/planted');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`;${text};`]));
    link.download = 'planted.csv';
    link.click();
    const line = new WebSocket(
      `${location.origin.replace('http', 'ws')}/live-picture/?EIO=4&transport=websocket`,
    );
    line.onopen = () => line.send(text);
  }, number);
  await Promise.all([file, (await frame).waitForEvent('framesent')]);
  await hearWhatIsLeft(nurse.context());
  const found = new Set((await heardSoFar()).map((heard) => heard.replace(/:.*/s, '')));
  expect([...found].toSorted()).toEqual(
    ['address', 'browser storage', 'console', 'file', 'frame sent', 'refusal', 'title'].toSorted(),
  );
  await nurse.evaluate(() => {
    localStorage.removeItem('planted');
    history.replaceState(null, '', '/visitation');
    document.title = 'LEON';
  });
});
