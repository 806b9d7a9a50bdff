import {
  endAllSessions,
  endSession,
  getSession,
  lockSession,
} from '@leon/contracts/identity/session.routes.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { create } from 'zustand';
import { ApiError } from '../lib/api-error.ts';
import { nowMs, syncClock } from '../lib/clock.ts';
import { call, setCsrfToken } from '../lib/http.ts';
import { forgetCrew, rememberCrew, rememberedCrew } from './remembered-crew.ts';

export type Lost = 'session.expired' | 'session.disabled' | 'session.ended';
/** Somebody else has ended it: she is not simply asked to sign in again. */
const shutOut: ReadonlySet<Lost> = new Set(['session.disabled', 'session.ended']);
export const isShutOut = (lost: Lost | null): boolean => lost !== null && shutOut.has(lost);

interface SessionState {
  status: 'loading' | 'signed_in' | 'signed_out' | 'unreachable';
  session: Session | null;
  /** Why nobody is signed in, when that was not by choice. */
  lost: Lost | null;
  /** Somebody was signed in on this very page: what ended it ended her work. */
  worked: boolean;
  load: () => Promise<void>;
  lose: (code: string) => void;
  /** The server wants no line of this session any more: nothing of it stays on the screen, and why is asked. */
  cut: () => Promise<void>;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
  lock: () => Promise<void>;
}

const lostReason = (code: string): Lost | null =>
  code === 'session.expired' || code === 'session.disabled' || code === 'session.ended' ? code : null;

let lastWork = async (): Promise<void> => undefined;
/** What is still to be saved while there is somebody to save it for. */
export function beforeSigningOut(work: () => Promise<void>): void {
  lastWork = work;
}

/** Written when the screen locks or its owner leaves: the other windows of this browser hear it. */
export const lockedNow = 'leon.locked';
export const leftNow = 'leon.left';

interface Leaving {
  /** False: she stays. */
  readonly mayLeave: () => Promise<boolean>;
  /** The session has ended: what it left on the device is put away. */
  readonly left: () => Promise<void>;
}
const freely: Leaving = { mayLeave: async () => true, left: async () => undefined };
let leaving = freely;
/** Asked before signing out by hand, until the answer is called. */
export function askBeforeSigningOut(asking: Leaving): () => void {
  leaving = asking;
  return () => {
    leaving = freely;
  };
}

export const useSession = create<SessionState>()((set, get) => ({
  status: 'loading',
  session: null,
  lost: null,
  worked: false,
  load: async () => {
    try {
      const session = await call(getSession, {});
      const before = get().session?.accountId ?? session.accountId;
      // Somebody else has signed in at another window: nothing of hers is shown among what the first one left here.
      if (before !== session.accountId) {
        get().lose('session.expired');
        return;
      }
      syncClock(Date.parse(session.serverTime));
      setCsrfToken(session.csrfToken);
      rememberCrew(session);
      set({ status: 'signed_in', session, lost: null, worked: true });
    } catch (error) {
      if (error instanceof ApiError) get().lose(error.code);
      // a crew's device opens without a line, with the last picture
      else set((state) => ({ status: 'unreachable', session: state.session ?? rememberedCrew() }));
    }
  },
  lose: (code) => {
    if (code === 'session.locked' || code === 'session.csrf') {
      void get().load();
      return;
    }
    const lost = lostReason(code);
    // a crew's device that was shut out does not open without a line either
    if (isShutOut(lost)) forgetCrew();
    set({ status: 'signed_out', session: null, lost });
  },
  cut: async () => {
    const owner = get().session?.accountId;
    get().lose('session.expired');
    // The refusal says why, and comes back through `lose`; without an answer the session is over all the same.
    const anew = await call(getSession, {}).catch(() => null);
    // She has proved in another window who she is: this one goes on as hers, and never as somebody else's.
    if (anew !== null && anew.accountId === owner) await get().load();
  },
  signOut: async () => {
    const { mayLeave, left } = leaving;
    if (!(await mayLeave())) return;
    await lastWork();
    const { providerLogoutUrl } = await call(endSession, {});
    await left();
    forgetCrew();
    localStorage.setItem(leftNow, String(nowMs()));
    set({ status: 'signed_out', session: null, lost: null });
    if (providerLogoutUrl !== null) window.location.assign(providerLogoutUrl);
  },
  signOutEverywhere: async () => {
    const { mayLeave, left } = leaving;
    if (!(await mayLeave())) return;
    await lastWork();
    await call(endAllSessions, {});
    await left();
    forgetCrew();
    localStorage.setItem(leftNow, String(nowMs()));
    set({ status: 'signed_out', session: null, lost: null });
  },
  lock: async () => {
    const { session } = get();
    if (session === null || session.locked) return;
    await lastWork();
    // The screen goes dark whether or not the line stands; without one nothing here can be asked of LEON anyway.
    set({ session: { ...session, locked: true } });
    await call(lockSession, {}).catch(() => undefined);
    localStorage.setItem(lockedNow, String(nowMs()));
  },
}));
