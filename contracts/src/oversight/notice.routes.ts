import { z } from 'zod';
import { command, defineRoute } from '../route.ts';
import { NoticeDelivery, NoticeTarget } from './notice.ts';

export const listNotices = defineRoute({
  name: 'listNotices',
  method: 'GET',
  path: '/api/v1/oversight/notices',
  summary:
    'Messages sent out of LEON, the newest first, and who is told of what; a coordinator sees her desk’s',
  reply: z.object({
    deliveries: z.array(NoticeDelivery),
    targets: z.array(NoticeTarget),
    /** Of all that is kept: what nobody has received. */
    failed: z.int().nonnegative(),
  }),
  errors: ['access.denied'],
});

export const setNoticeTarget = defineRoute({
  name: 'setNoticeTarget',
  method: 'POST',
  path: '/api/v1/oversight/notice-targets/:id',
  summary: 'Say who is told of what, where and whether at all; an id that is new makes a new one',
  params: z.strictObject({ id: z.uuid() }),
  body: command({
    ...NoticeTarget.pick({
      event: true,
      channel: true,
      address: true,
      desk: true,
      unit: true,
      active: true,
    }).shape,
    /** 0: there is none yet. */
    expectedVersion: z.int().nonnegative(),
  }),
  reply: z.object({ target: NoticeTarget }),
  errors: ['access.denied', 'request.invalid', 'version.conflict'],
});

export const retryNotice = defineRoute({
  name: 'retryNotice',
  method: 'POST',
  path: '/api/v1/oversight/notices/:deliveryId/retry',
  summary: 'Send once more what could not be delivered',
  params: z.strictObject({ deliveryId: z.uuid() }),
  body: command({}),
  reply: z.object({ delivery: NoticeDelivery }),
  errors: ['access.denied', 'request.not_found'],
});
