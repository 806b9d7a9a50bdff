import { getMeetingBoard } from '@leon/contracts/calls/meeting-board.routes.ts';
import { useCallback, useEffect, useState } from 'react';
import { call, type Reply } from '../../lib/http.ts';

export type MeetingBoard = Reply<typeof getMeetingBoard>;

/** Fetched when it is opened and when she asks: every fetch is a look at citizens, and logged as one. */
export function useMeetingBoard() {
  const [board, setBoard] = useState<MeetingBoard | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fetch = useCallback(async () => {
    try {
      setBoard(await call(getMeetingBoard, {}));
      setError(null);
    } catch (caught) {
      setError(caught);
    }
  }, []);
  useEffect(() => void fetch(), [fetch]);
  return { board, error, fetch };
}
