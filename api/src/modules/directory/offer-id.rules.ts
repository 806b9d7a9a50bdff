import { createHash } from 'node:crypto';
import { OfferId } from '@leon/contracts/ids.ts';

/**
 * An offer's id follows from its code, so that a register built anew, here or elsewhere, has the same ids: the first
 * 16 bytes of sha256("leon:offer:" + code) as a UUID of version 8 (RFC 9562, section 5.8: content is the maker's own).
 */
export function offerIdOf(code: string): OfferId {
  const bytes = createHash('sha256').update(`leon:offer:${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return OfferId.parse(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  );
}
