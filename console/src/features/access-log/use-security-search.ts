import { searchSecurityLog } from '@leon/contracts/audit/security-log.routes.ts';
import type { SecurityEvent } from '@leon/contracts/audit/security-log.ts';
import { call } from '../../lib/http.ts';
import type { SecurityQuery } from './security-query.ts';
import { useFound } from './use-found.ts';

export const useSecuritySearch = () =>
  useFound<SecurityQuery, SecurityEvent>(async (query, before) => {
    const { events, more } = await call(searchSecurityLog, { body: { ...query, before } });
    return { rows: events, more };
  });
