import { searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import type { AccessLogEntry } from '@leon/contracts/audit/access-log.ts';
import { call } from '../../lib/http.ts';
import type { LogQuery } from './log-query.ts';
import { useFound } from './use-found.ts';

export const useLogSearch = () =>
  useFound<LogQuery, AccessLogEntry>(async (query, before) => {
    const { entries, more } = await call(searchAccessLog, { body: { ...query, before } });
    return { rows: entries, more };
  });
