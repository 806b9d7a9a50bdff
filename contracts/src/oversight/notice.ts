import { z } from 'zod';
import { attentionKinds } from '../attention/attention.ts';
import { DeskCode, Instant, OrganisationCode } from '../ids.ts';

/** What somebody outside LEON's screens may be told of. Never who it is about: a number, a unit's name, a link. */
export const noticeEvents = [
  'request_made',
  'alarm_escalated',
  'capacity_stale',
  'offer_unverified',
] as const;
export const NoticeEvent = z.enum(noticeEvents);
export type NoticeEvent = z.infer<typeof NoticeEvent>;

/** Ways out that somebody is named on. */
const TargetChannel = z.enum(['email', 'webhook']);
/** `push`: to a person's own device, which she asked for herself. */
export const NoticeChannel = z.enum([...TargetChannel.options, 'push']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** Who is told of what: data, set by an administrator or by a desk's coordinator for the desk. */
export const NoticeTarget = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  event: NoticeEvent,
  channel: TargetChannel,
  /** E-mail address; null: the webhook of the installation. */
  address: z.email().max(200).nullable(),
  /** Only what concerns this desk, or this unit; both null: everything of the kind. */
  desk: DeskCode.nullable(),
  unit: OrganisationCode.nullable(),
  active: z.boolean(),
  setBy: z.string(),
  setAt: Instant,
});
export type NoticeTarget = z.infer<typeof NoticeTarget>;

export const noticeStatuses = ['waiting', 'sent', 'failed', 'off', 'dropped'] as const;
export const NoticeStatus = z.enum(noticeStatuses);
export type NoticeStatus = z.infer<typeof NoticeStatus>;

/**
 * One message to one receiver. `off`: the channel is not set up on this installation, nothing was sent. `dropped`: it was
 * seen, over, or its device gone before it went out.
 */
export const NoticeDelivery = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  event: z.enum([...noticeEvents, ...attentionKinds]),
  channel: NoticeChannel,
  address: z.string().nullable(),
  desk: DeskCode.nullable(),
  unit: z.string().nullable(),
  caseNumber: z.int().nullable(),
  status: NoticeStatus,
  attempts: z.int().nonnegative(),
  nextTryAt: Instant.nullable(),
  error: z.string().nullable(),
  madeAt: Instant,
  sentAt: Instant.nullable(),
});
export type NoticeDelivery = z.infer<typeof NoticeDelivery>;
