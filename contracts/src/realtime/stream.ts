import { z } from 'zod';
import { Role } from '../identity/role.ts';
import { AccountId, CaseId, Instant } from '../ids.ts';

/** A stream is an audience: `region:midt`, `desk:midt`, `unit:kommune-0791`, `account:<uuid>`, `load:midt`. The server chooses it. */
export const StreamName = z.string().regex(/^(region|desk|unit|account|load):[a-z0-9-]{1,64}$/);
export type StreamName = z.infer<typeof StreamName>;

/** The one stream that every signed-in member of staff follows: offers and their capacity, no cases. */
export const regionStream = 'region:midt';
/** How loaded every desk is, in figures: for those who may shift work between desks. */
export const loadStream = 'load:midt';
export const deskStream = (deskCode: string): StreamName => `desk:${deskCode}`;
export const unitStream = (organisationCode: string): StreamName => `unit:${organisationCode}`;

/** One event of a stream. `revision` is dense per stream: 1, 2, 3, … `v` is the version of `type`'s data. */
export const StreamEvent = z.object({
  revision: z.int().positive(),
  type: z.string(),
  v: z.int().positive(),
  data: z.unknown(),
});
export type StreamEvent = z.infer<typeof StreamEvent>;

/** What a socket carries: the events in (previous, current] of one stream. */
export const Frame = z.object({
  stream: StreamName,
  previous: z.int().nonnegative(),
  current: z.int().nonnegative(),
  events: z.array(StreamEvent),
});
export type Frame = z.infer<typeof Frame>;

/** Every 2 s: the server's clock (ms since 1970) and the newest revision of each stream that the socket follows. */
export const Heartbeat = z.object({
  serverTime: z.number(),
  heads: z.record(StreamName, z.int().nonnegative()),
  /** How long ago (ms) this api node last heard from PostgreSQL: the heads are that old. */
  behindMs: z.number().nonnegative(),
  /** The api's build; a console of another build reloads itself when safe. */
  build: z.string(),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

/** Who has a case open at this moment, in whatever browser. Names only, told to nobody but them. */
export const CaseViewers = z.object({
  caseId: CaseId,
  people: z.array(z.object({ id: AccountId, name: z.string() })),
});
export type CaseViewers = z.infer<typeof CaseViewers>;

/** Who works at the desk now or did within a shift, and which cases each has open. Names only, told to the desk alone. */
export const DeskPeople = z.object({
  people: z.array(
    z.object({
      id: AccountId,
      name: z.string(),
      role: Role,
      cases: z.array(CaseId),
      /** Last sign of life of somebody who is not there; null: she is. */
      goneSince: Instant.nullable(),
    }),
  ),
});
export type DeskPeople = z.infer<typeof DeskPeople>;

export const heartbeatIntervalMs = 2_000;
/** Past this age the console warns that its picture is old. */
export const pictureWarnAfterMs = 10_000;

/** Typed Socket.IO surface. `auth` of the handshake: `{ build, protocol, account }`, the last whom the
 * page is shown to; the session comes from the cookie. */
export interface ServerToClient {
  frame: (frame: Frame) => void;
  heartbeat: (heartbeat: Heartbeat) => void;
  /** Latest known positions of units, batched about once a second; volatile, never stored as events. */
  positions: (positions: readonly UnitPosition[]) => void;
  /** Of the case that this socket has open; volatile, never stored as an event. */
  viewers: (viewers: CaseViewers) => void;
  /** Of the socket's desk, whenever it changed; volatile, never stored as an event. */
  deskPeople: (people: DeskPeople) => void;
  /** The session ended or lost a stream: the console signs out or drops the stream. */
  ended: (reason: 'session' | 'stream', stream: StreamName | null) => void;
}
export interface ClientToServer {
  /** Follow streams of the session; answers those granted with their head revision. */
  follow: (streams: readonly StreamName[], answer: (heads: Record<StreamName, number>) => void) => void;
  /** Ask for, or end, the batches of unit positions; desk roles only. */
  followPositions: (wanted: boolean) => void;
  /** Which case this console shows; null: none. Desk roles, cases of their desk. */
  openCase: (caseId: CaseId | null) => void;
}

export const socketProtocol = 1;
export const socketPath = '/live-picture';

export const UnitPosition = z.strictObject({
  unit: z.string().min(1).max(40),
  kind: z.enum(['ambulance', 'emergency_doctor_car', 'paramedic_car', 'helicopter', 'neonatal_ambulance']),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** Milliseconds since 1970. */
  at: z.number(),
  status: z.enum(['available', 'busy', 'off']),
});
export type UnitPosition = z.infer<typeof UnitPosition>;
