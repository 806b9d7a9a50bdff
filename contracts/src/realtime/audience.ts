import { deskRoles, type Role } from '../identity/role.ts';
import { deskStream, loadStream, regionStream, type StreamName, unitStream } from './stream.ts';

/** What decides which streams somebody may follow. */
export interface StreamFollower {
  readonly accountId: string;
  readonly role: Role;
  readonly desk: string | null;
  readonly organisation: string | null;
}

export const accountStream = (accountId: string): StreamName => `account:${accountId}`;

/** All streams of a member of staff; `may_follow()` in the database decides the same, once more, on every read. */
export function streamsOf(follower: StreamFollower): StreamName[] {
  const streams = [regionStream, accountStream(follower.accountId)];
  if (follower.desk !== null && follower.role === 'coordinator') streams.push(loadStream);
  if (follower.desk !== null && deskRoles.has(follower.role)) streams.push(deskStream(follower.desk));
  if (follower.organisation !== null && follower.role === 'receiving_unit') {
    streams.push(unitStream(follower.organisation));
  }
  return streams;
}
