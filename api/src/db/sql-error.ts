import { DatabaseError } from 'pg';

/** serialization_failure, deadlock_detected: the same work may well succeed at once. */
const transient = new Set(['40001', '40P01']);

export function isTransient(error: unknown): boolean {
  return error instanceof DatabaseError && transient.has(error.code ?? '');
}

// 22003 number out of range, 22007/22008/22009 no such time, 22021/22P05 a character that PostgreSQL does not store (NUL)
const unstorable = new Set(['22003', '22007', '22008', '22009', '22021', '22P05']);

/** A value that fits the shape of a request and not the database: sending it again changes nothing. */
export function isUnstorable(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  return unstorable.has(error.code ?? '') || isHalfCharacter(error);
}

// 22P02 stands for many things; of JSON that JSON.stringify wrote, only half a character (a lone surrogate) is not valid
const isHalfCharacter = ({ code, message }: DatabaseError): boolean =>
  code === '22P02' && message.endsWith('for type json');

/** insufficient_privilege: row security keeps the row for somebody else. */
export function isNotHers(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '42501';
}

/** unique_violation: an id that the client made up for something new is something else's already. */
export function isTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505';
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
// pg reports these without a code.
const clientMessages =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable/i;

/** The database does not answer, is overloaded or full: nothing is wrong with the request, and it may be sent again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseError) {
    const code = error.code ?? '';
    // 08 connection, 53 resources (disk full, too many clients), 57 operator intervention (shutdown, statement timeout),
    // 58 system error, 55P03 lock timeout, 25P03 idle-in-transaction timeout, 40 transaction rolled back
    return /^(08|53|57|58|40)/.test(code) || code === '55P03' || code === '25P03';
  }
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && networkCodes.has(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return clientMessages.test(error.message);
}
