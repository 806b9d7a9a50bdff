import type { Tx } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';

/** One entry in a case's chain. `data`: ids, codes and figures only. */
export async function journalCase(
  tx: Tx,
  found: { readonly id: string; readonly desk_code: string },
  kind: string,
  data: Record<string, unknown>,
  payloadDigest?: Buffer,
): Promise<void> {
  await journal(tx, {
    aggregate: 'case',
    id: found.id,
    desk: found.desk_code,
    organisation: null,
    kind,
    data,
    ...(payloadDigest ? { payloadDigest } : {}),
  });
}
