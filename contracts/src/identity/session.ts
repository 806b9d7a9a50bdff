import { z } from 'zod';
import { AccountId, DeskCode, Instant, OrganisationCode } from '../ids.ts';
import { StreamName } from '../realtime/stream.ts';
import { Role } from './role.ts';

/** Who is signed in here, as the server sees it. */
export const Session = z.object({
  accountId: AccountId,
  name: z.string(),
  role: Role,
  desk: z.strictObject({ code: DeskCode, name: z.string() }).nullable(),
  organisation: z.strictObject({ code: OrganisationCode, name: z.string() }).nullable(),
  /** Streams this session may follow. */
  streams: z.array(StreamName),
  /** Sent back as `x-leon-csrf` with every command. */
  csrfToken: z.string(),
  /** The screen is locked: until its owner has signed in again only the live picture and this are given. */
  locked: z.boolean(),
  /** Without a hand on the screen for this long it locks itself; null: a screen that has to be seen all night. */
  lockAfterMinutes: z.int().positive().nullable(),
  serverTime: Instant,
  /** The api's build; a console of another build reloads itself when safe. */
  build: z.string(),
  /** Optional map tile URL template; null: offline base map only. */
  tileUrl: z.string().nullable(),
});
export type Session = z.infer<typeof Session>;
