import type { ErrorCode, ErrorParams } from '../errors.ts';

/**
 * An error without its words does not compile. Parameters that are shown when given: owner, desk, answeredBy, scope,
 * seconds, status, at, until, requestId.
 */
export type ErrorTexts = Readonly<Record<ErrorCode, (params: ErrorParams) => string>>;
