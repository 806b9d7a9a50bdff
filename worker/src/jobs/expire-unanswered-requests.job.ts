import { type Database, expireUnansweredRequests } from '@leon/api/application.ts';
import type { Job } from './job.ts';

/** No answer is an answer too: the nurse is told within a second of the deadline. */
export const expireUnansweredRequestsJob = (db: Database): Job => ({
  name: 'expire-unanswered-requests',
  everyMs: 1_000,
  run: () => expireUnansweredRequests(db),
});
