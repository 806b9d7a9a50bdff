import { listCrewRequests, sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { ApiError } from '../../lib/api-error.ts';
import { deviceMs, isoAt, nowMs, serverTimeOf } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { freshDraft, useCrew } from './crew.store.ts';
import type { Unsent } from './crew-outbox.ts';
import { typedLies } from './crew-typing.ts';

let sending = false;

/** When something was captured: by the server's clock if it is known, else by the device's own, to be set right later. */
export function capturedNow(): Pick<Unsent, 'capturedAt' | 'byDevice'> {
  const here = deviceMs();
  const known = serverTimeOf(here);
  return known === null
    ? { capturedAt: isoAt(here), byDevice: true }
    : { capturedAt: isoAt(Math.trunc(known)) };
}

/** Lies on the device before it is sent, and leaves it when LEON has it. What was typed has become the request. */
export async function askAsCrew(unsent: Unsent): Promise<void> {
  useCrew.setState((state) => ({
    unsent: [...state.unsent, unsent],
    draft: freshDraft(),
    step: 0,
    foundFrom: null,
  }));
  await typedLies();
  await useCrew
    .getState()
    .box?.keepInsteadOfTyped(unsent, Date.parse(unsent.capturedAt))
    .catch(() => useCrew.setState({ keeps: false }));
  await sendUnsent();
}

export async function dropUnsent(unsent: Unsent): Promise<void> {
  await useCrew
    .getState()
    .box?.drop(unsent)
    .catch(() => useCrew.setState({ keeps: false }));
  useCrew.setState((state) => ({ unsent: state.unsent.filter(({ caseId }) => caseId !== unsent.caseId) }));
}

/** Oldest first, one at a time; without an answer it is tried again later as the very same command. */
export async function sendUnsent(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    let next = nextToSend();
    while (next !== undefined && (await sent(next))) next = nextToSend();
  } finally {
    sending = false;
  }
}

/** What was refused for what it says is not asked again by itself. */
const nextToSend = (): Unsent | undefined => {
  const { unsent, refusals } = useCrew.getState();
  return unsent.find(({ caseId }) => !(caseId in refusals));
};

/** False: nobody answered, or nobody is signed in. */
async function sent(unsent: Unsent): Promise<boolean> {
  try {
    const { byDevice: _, ...body } = await withServerTime(unsent);
    const { request } = await call(sendCrewRequest, { body });
    await dropUnsent(unsent);
    const others = (useCrew.getState().requests ?? []).filter(({ caseId }) => caseId !== request.caseId);
    await heard([request, ...others]);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || isNoAnswer(error)) return false;
    useCrew.setState((state) => ({ refusals: { ...state.refusals, [unsent.caseId]: error } }));
    return true;
  }
}

/** A refusal that says nothing of the request itself: the same one may be taken later. */
const isNoAnswer = ({ code }: ApiError): boolean =>
  code.startsWith('session.') || code === 'rate.limited' || code === 'internal';

/** Once, before the first attempt, and kept: every later attempt is the very same command. */
async function withServerTime(unsent: Unsent): Promise<Unsent> {
  const at = unsent.byDevice ? serverTimeOf(Date.parse(unsent.capturedAt)) : null;
  if (at === null) return unsent;
  const { byDevice: _, ...known } = { ...unsent, capturedAt: isoAt(Math.trunc(at)) };
  await useCrew.getState().box?.keep(known, at);
  useCrew.setState((state) => ({
    unsent: state.unsent.map((one) => (one.caseId === known.caseId ? known : one)),
  }));
  return known;
}

export async function hearRequests(): Promise<void> {
  const account = useCrew.getState().account;
  try {
    const { requests } = await call(listCrewRequests, {});
    if (useCrew.getState().account === account) await heard(requests);
  } catch {
    // The last picture stays, with its age.
  }
}

async function heard(requests: readonly CrewRequest[]): Promise<void> {
  const at = nowMs();
  useCrew.setState({ requests, heardAt: at });
  await useCrew
    .getState()
    .box?.keepHeard({ at, requests: [...requests] })
    .catch(() => undefined);
}
