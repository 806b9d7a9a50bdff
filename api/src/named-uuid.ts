import { createHash } from 'node:crypto';

/**
 * The same name always has the same id, here and elsewhere: the first 16 bytes of its sha256 as a UUID of version 8
 * (RFC 9562, section 5.8: content is the maker's own).
 */
export function namedUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
