import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { Language } from './language.ts';

/** What happened and what to do next, in one or two short sentences. */
export function renderError(code: ErrorCode, _params: ErrorParams, _language: Language): string {
  return code;
}
