import { listCrewRequests, sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import { create } from 'zustand';
import { ApiError } from '../../lib/api-error.ts';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { CrewOutbox, type Unsent } from './crew-outbox.ts';
import { type CrewShelf, openCrewShelf } from './crew-shelf.ts';

interface CrewState {
  readonly account: string | null;
  readonly unsent: readonly Unsent[];
  /** Own requests as last heard; null: nothing has been heard on this device. */
  readonly requests: readonly CrewRequest[] | null;
  /** When they were heard, in milliseconds since 1970. */
  readonly heardAt: number | null;
  /** Why LEON refused an unsent request, by its case. */
  readonly refusals: Readonly<Record<string, ApiError>>;
  /** False: this device keeps nothing, and what is not sent is lost with the page. */
  readonly keeps: boolean;
}

const empty: CrewState = {
  account: null,
  unsent: [],
  requests: null,
  heardAt: null,
  refusals: {},
  keeps: true,
};
export const useCrew = create<CrewState>()(() => empty);

let shelf: CrewShelf | null = null;
let outbox: CrewOutbox | null = null;
let sending = false;

/** From sign-in on, and when the app is opened without a line: what lies here is shown, then sent. */
export async function startCrew(account: string, hasSession: boolean): Promise<void> {
  if (useCrew.getState().account !== account) {
    outbox = null;
    useCrew.setState({ ...empty, account });
  }
  if (outbox === null) await openOutbox(account);
  // without a session there is nobody to send for; with one, what waits goes before anything is asked
  if (!hasSession) return;
  await sendUnsent();
  await hearRequests();
}

async function openOutbox(account: string): Promise<void> {
  try {
    shelf ??= await openCrewShelf();
    const key = (await shelf.key(account)) ?? (await keyFromServer(shelf, account));
    useCrew.setState({ keeps: key !== null });
    if (key === null || useCrew.getState().account !== account) return;
    outbox = new CrewOutbox(shelf, { account, key });
    for (const early of useCrew.getState().unsent) await outbox.keep(early, Date.parse(early.capturedAt));
    const heard = await outbox.heard();
    const unsent = await outbox.unsent();
    useCrew.setState(({ requests, heardAt }) => ({
      unsent,
      requests: requests ?? heard?.requests ?? null,
      heardAt: heardAt ?? heard?.at ?? null,
      keeps: true,
    }));
  } catch {
    // A browser without storage keeps nothing; asking with a line works as ever, and the screen says so.
    useCrew.setState({ keeps: false });
  }
}

/** The account's own key, from its session; on the device only as something that cannot be read out again. */
async function keyFromServer(kept: CrewShelf, account: string): Promise<CryptoKey | null> {
  try {
    const key = await importDraftKey((await call(getDraftKey, {})).key);
    await kept.keepKey(account, key);
    return key;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return null;
  }
}

/** Lies on the device before it is sent, and leaves it when LEON has it. */
export async function askAsCrew(unsent: Unsent): Promise<void> {
  useCrew.setState((state) => ({ unsent: [...state.unsent, unsent] }));
  await outbox?.keep(unsent, nowMs()).catch(() => useCrew.setState({ keeps: false }));
  await sendUnsent();
}

export async function dropUnsent(unsent: Unsent): Promise<void> {
  await outbox?.drop(unsent);
  useCrew.setState((state) => ({ unsent: state.unsent.filter(({ caseId }) => caseId !== unsent.caseId) }));
}

/** Oldest first, one at a time; without an answer it is tried again later as the very same command. */
export async function sendUnsent(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const unsent of useCrew.getState().unsent) if (!(await sent(unsent))) break;
  } finally {
    sending = false;
  }
}

/** False: nobody answered, or nobody is signed in. */
async function sent(unsent: Unsent): Promise<boolean> {
  try {
    const { request } = await call(sendCrewRequest, { body: unsent });
    await dropUnsent(unsent);
    const others = (useCrew.getState().requests ?? []).filter(({ caseId }) => caseId !== request.caseId);
    await heard([request, ...others]);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code.startsWith('session.')) return false;
    useCrew.setState((state) => ({ refusals: { ...state.refusals, [unsent.caseId]: error } }));
    return true;
  }
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
  await outbox?.keepHeard({ at, requests: [...requests] }).catch(() => undefined);
}

/** Signed out by choice: what lies here stays sealed until its owner signs in again. */
export async function leaveDevice(account: string): Promise<void> {
  outbox = null;
  useCrew.setState(empty);
  await shelf?.forgetKey(account);
}
