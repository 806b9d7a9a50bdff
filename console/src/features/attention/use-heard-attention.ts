import { useEffect } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { forgetAttention, hearAttention } from './attention.store.ts';

/** What LEON does not tell of by itself, an answer that makes a question moot among it, is found out this often. */
const everyMs = 15_000;

/** Keeps what calls this person new for as long as she is signed in. */
export function useHeardAttention(accountId: string): void {
  const news = usePicture((state) => state.attentionNews);
  const doctors = usePicture((state) => state.doctorNews);
  const live = usePicture((state) => state.connection === 'live');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a moment at which there may be something new
  useEffect(() => {
    void hearAttention();
  }, [accountId, news, doctors, live]);
  useEffect(() => {
    const again = () => void hearAttention();
    const timer = setInterval(again, everyMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person begins with nothing
  useEffect(() => forgetAttention, [accountId]);
}
