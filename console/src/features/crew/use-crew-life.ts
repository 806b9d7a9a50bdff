import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { useCrew } from './crew.store.ts';
import { keepPictureHere, startCrew } from './crew-device.ts';
import { hearRequests, sendUnsent } from './crew-sending.ts';

/** Places in the queue move without a word to the crew; figures are fetched anew this often while something is open. */
const everyMs = 10_000;
/** A device that loses its line has offers no older than this before. LEON default. */
const keepPictureEveryMs = 60_000;

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
  useKeptPicture();
  useEffect(() => {
    // Kept for crews alone: a desk's console is never served from a device's memory.
    if ('serviceWorker' in navigator)
      void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  }, []);
}

/** As soon as there is a picture, every minute, and when the device is put away or the line is lost. */
function useKeptPicture(): void {
  const connection = usePicture((state) => state.connection);
  const hasPicture = usePicture((state) => state.currentAt !== null);
  const isOpen = useCrew((state) => state.box !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a moment at which the picture is kept
  useEffect(() => {
    void keepPictureHere();
  }, [connection, hasPicture, isOpen]);
  useEffect(() => {
    const keep = () => void keepPictureHere();
    const timer = setInterval(keep, keepPictureEveryMs);
    document.addEventListener('visibilitychange', keep);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', keep);
    };
  }, []);
}
