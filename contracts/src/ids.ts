import { z } from 'zod';

/** Ids are UUIDv7 made by the client that creates the thing; brands keep them from being mixed up. */
const id = <Name extends string>(name: Name) =>
  z
    .uuid()
    .brand<Name>()
    .meta({ description: `${name} (UUIDv7)` });

export const AccountId = id('AccountId');
export type AccountId = z.infer<typeof AccountId>;
export const OfferId = id('OfferId');
export type OfferId = z.infer<typeof OfferId>;
export const CaseId = id('CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const CallId = id('CallId');
export type CallId = z.infer<typeof CallId>;
export const HoldId = id('HoldId');
export type HoldId = z.infer<typeof HoldId>;
export const RequestId = id('RequestId');
export type RequestId = z.infer<typeof RequestId>;
export const CommandId = id('CommandId');
export type CommandId = z.infer<typeof CommandId>;

/** Four-digit municipality code (kommunekode), e.g. 0791 Viborg. */
export const MunicipalityCode = z.string().regex(/^\d{4}$/);
/** Short code of a visitation desk, one per cluster, e.g. `midt`. */
export const DeskCode = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
/** Code of an organisation in the directory, e.g. `kommune-0791`. */
export const OrganisationCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
/** What PostgreSQL and JavaScript both know how to say, also after rounding: no year 0, no 10000, no offset of 23 h. */
const sayable = /^(?:19|20|21)\d\d-.*(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2199, 11, 31, 23, 59, 59)];
/** An instant, ISO 8601 in UTC; told with an offset it is such an instant in UTC as well, so that it can be said again. */
export const Instant = z.iso
  .datetime({ offset: true })
  .regex(sayable)
  .refine((instant) => {
    const at = Date.parse(instant);
    return at >= first && at <= last;
  });
/** A calendar day whose beginning and end are instants of that kind too. */
export const CalendarDay = z.iso.date().regex(/^(?:19|20|21)/);
