import { z } from 'zod';

const KeySet = z.looseObject({
  keys: z.array(z.looseObject({ kty: z.string(), n: z.base64url().optional() })),
});
type Key = z.infer<typeof KeySet>['keys'][number];

/** Bits of an RSA key's modulus; 0: it has none. */
function bitsOf({ n = '' }: Key): number {
  const bytes = Buffer.from(n, 'base64url');
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}

/**
 * A provider's published keys without those that are too short. Curves are all of at least 128 bits here; RSA reaches them
 * with 3,072 bits (NIST SP 800-57 part 1, revision 5, table 2). Undefined: this is no set of keys.
 */
export function strongKeys(
  body: unknown,
  leastRsaBits: number,
): { readonly body: unknown; readonly tooShort: number } | undefined {
  const set = KeySet.safeParse(body);
  if (!set.success) return undefined;
  const keys = set.data.keys.filter((key) => key.kty !== 'RSA' || bitsOf(key) >= leastRsaBits);
  return { body: { ...set.data, keys }, tooShort: set.data.keys.length - keys.length };
}
