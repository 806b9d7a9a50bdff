import { keptInBrowser } from './support/browser-storage.ts';
import { expect } from './support/journey.ts';
import { ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { next, takeNext, write } from './support/nurse.ts';
import { endAsTest } from './support/own-case.ts';

const saved = 'Tiltagende åndenød siden i nat, bor alene';
const typing = ' og har sagt nej til indl';
/** What the promise allows: session watch and the socket's own farewell. */
const shutOutWithinMs = 5_000;

test('a nurse is disabled in the middle of a call: within five seconds nothing is left on her screen, and a colleague has all of it', async ({
  moved,
  person,
}) => {
  const nurse = await person('Visitator C');
  const sockets: { closed: boolean }[] = [];
  nurse.on('websocket', (socket) => {
    const line = { closed: false };
    sockets.push(line);
    socket.on('close', () => {
      line.closed = true;
    });
  });
  await nurse.reload();
  const token = await nurse.evaluate(pageToken);
  const { case: call } = await ring(moved.feed, 'midt', 'own_gp');
  await takeNext(nurse, call.number);
  await write(nurse, 'Situation', saved);
  const situation = nurse.getByRole('textbox', { name: 'Situation', exact: true });
  await situation.press('End');
  await situation.pressSequentially(typing);
  const colleague = await person('Visitator B');
  await expect
    .poll(async () => (await nurse.evaluate(fieldAtServer, call.id)) === `${saved}${typing}`)
    .toBe(true);

  try {
    await moved.setDisabled('Visitator C', true);
    const from = Date.now();
    await expect(nurse.getByRole('heading', { name: 'Du er lukket ude' })).toBeVisible({ timeout: 6_000 });
    const shutAfter = Date.now() - from;
    await expect(nurse.getByText('stil samtalen om til en kollega')).toBeVisible();
    await expect.poll(() => sockets.filter(({ closed }) => !closed).length).toBe(0);
    const cutAfter = Date.now() - from;
    expect(cutAfter).toBeLessThan(shutOutWithinMs);
    console.log(`shut out: screen ${shutAfter} ms, every socket closed ${cutAfter} ms after the account`);

    await expect(nurse.getByRole('textbox')).toHaveCount(0);
    const left = [await nurse.content(), await keptInBrowser(nurse)].join('\n');
    for (const words of [saved, typing.trim()]) expect(left).not.toContain(words);
    expect(await nurse.evaluate(codeOfCommand, { caseId: call.id, token })).toBe('session.disabled');

    const row = colleague.getByRole('listitem').filter({
      has: colleague.getByRole('button', { name: new RegExp(`^Vis sag ${call.number} `) }),
    });
    await expect(row).toContainText(/Ingen livstegn siden \d\d\.\d\d/);
    await row.getByRole('button', { name: `Vis sag ${call.number}` }).click();
    await expect(next(colleague, 'Overtag sagen fra Visitator C')).toBeEnabled();
    await colleague.keyboard.press('F8');
    await expect(colleague.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue(
      `${saved}${typing}`,
    );
    await endAsTest(colleague);
  } finally {
    await moved.setDisabled('Visitator C', false);
  }
});

/** What the server has of it. */
async function fieldAtServer(caseId: string): Promise<unknown> {
  const answer = await fetch(`/api/v1/cases/${caseId}`);
  const { fields } = (await answer.json()) as { fields: { field: string; value: unknown }[] };
  return fields.find(({ field }) => field === 'situation')?.value;
}

async function pageToken(): Promise<string> {
  return ((await (await fetch('/api/v1/session')).json()) as { csrfToken: string }).csrfToken;
}

/** Her cookie is still in the browser, and a script may have kept the page's token. */
async function codeOfCommand({ caseId, token }: { caseId: string; token: string }): Promise<unknown> {
  const answer = await fetch(`/api/v1/cases/${caseId}/fields/situation`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-leon-csrf': token },
    body: JSON.stringify({ commandId: crypto.randomUUID(), baseRevision: 1, value: 'x' }),
  });
  return ((await answer.json()) as { code?: string }).code;
}
