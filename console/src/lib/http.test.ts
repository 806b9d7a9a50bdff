import { claimCase } from '@leon/contracts/calls/case.routes.ts';
import { getCapacityHistory } from '@leon/contracts/capacity/capacity.routes.ts';
import { CaseId, CommandId } from '@leon/contracts/ids.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, NoAnswerError } from './api-error.ts';
import { call, pathOf, setCsrfToken, whenSessionLost } from './http.ts';
import { send } from './send.ts';

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000001');
const commandId = CommandId.parse('01890000-0000-7000-8000-000000000002');
const input = { params: { caseId }, body: { commandId } };
const row = {
  id: caseId,
  version: 2,
  number: 1,
  desk: 'midt',
  status: 'assessing',
  callerType: 'own_gp',
  rangAt: '2026-11-22T08:00:00Z',
  claimedAt: null,
  ringing: false,
  owner: null,
  municipality: null,
  placement: null,
  declinedBy: [],
  outcome: null,
  closedAt: null,
};
const problem = (status: number, code: string) =>
  Response.json(
    { type: 'about:blank', title: '', status, code, params: {}, detail: '', requestId: 'r' },
    { status },
  );
const answering = (...answers: (Response | Error)[]) => {
  const fetched = vi.fn<typeof fetch>(async () => {
    const answer = answers.shift();
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer left');
    return answer;
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const noPause = async () => undefined;

afterEach(() => vi.unstubAllGlobals());

test('parameters and query are put into the path of the contract', () => {
  expect(pathOf(claimCase, { caseId }, {})).toBe(`/api/v1/cases/${caseId}/claim`);
  expect(pathOf(getCapacityHistory, { offerId: 'a b' }, { limit: 5 })).toBe(
    '/api/v1/offers/a%20b/capacity-history?limit=5',
  );
});

test('a command carries the session’s token', async () => {
  setCsrfToken('token');
  const fetched = answering(Response.json({ case: row }));
  await call(claimCase, input);
  expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-leon-csrf': 'token' });
});

test('a refusal comes with its code', async () => {
  answering(problem(409, 'case.already_claimed'));
  await expect(call(claimCase, input)).rejects.toMatchObject({ code: 'case.already_claimed' });
});

test('a page that is no problem of LEON’s is no answer', async () => {
  answering(new Response('<h1>502</h1>', { status: 502 }));
  await expect(call(claimCase, input)).rejects.toBeInstanceOf(NoAnswerError);
});

test('an unanswered command is repeated as it was, until there is an answer', async () => {
  const fetched = answering(
    new Error('line lost'),
    problem(503, 'service.unavailable'),
    Response.json({ case: row }),
  );
  const reply = await send(claimCase, input, noPause);
  expect(reply.case.version).toBe(2);
  expect(new Set(fetched.mock.calls.map(([, init]) => init?.body)).size).toBe(1);
});

test('a refused command is not repeated', async () => {
  const fetched = answering(problem(409, 'case.already_claimed'));
  await expect(send(claimCase, input, noPause)).rejects.toBeInstanceOf(ApiError);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('an expired session is told to whoever waits for it', async () => {
  const lost = vi.fn();
  whenSessionLost(lost);
  answering(problem(401, 'session.expired'));
  await expect(call(claimCase, input)).rejects.toBeInstanceOf(ApiError);
  expect(lost).toHaveBeenCalledWith('session.expired');
});
