import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { hearRequests, sendUnsent, startCrew, useCrew } from './crew.store.ts';

/** Places in the queue move without a word to the crew; figures are fetched anew this often while something is open. */
const everyMs = 10_000;

/** Sends what lies here as soon as it can be sent, and keeps the picture of own requests new. */
export function useCrewLife({ accountId, csrfToken }: Session): void {
  const told = usePicture((state) => state.crewHeard);
  const connection = usePicture((state) => state.connection);
  useEffect(() => {
    // a new token: somebody has signed in again, or the line is back
    void startCrew(accountId, csrfToken !== '');
  }, [accountId, csrfToken]);
  useEffect(() => {
    if (told.size > 0 || connection === 'live') void sendUnsent().then(hearRequests);
  }, [told, connection]);
  useEffect(() => {
    const again = () => {
      const { unsent, requests } = useCrew.getState();
      if (unsent.length > 0) void sendUnsent();
      if (requests?.some(({ case: { closedAt } }) => closedAt === null)) void hearRequests();
    };
    const timer = setInterval(again, everyMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, []);
  useEffect(() => {
    // Kept for crews alone: a desk's console is never served from a device's memory.
    if ('serviceWorker' in navigator)
      void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  }, []);
}
