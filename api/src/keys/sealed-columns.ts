import { replyContext } from '../db/idempotency.ts';
import { reasonContext } from '../modules/audit/index.ts';
import { caseKeyContext } from '../modules/calls/index.ts';
import { citizenContext, idTokenContext } from '../modules/identity/index.ts';

/** A column whose bytes are sealed with a key from outside the database; what a case's own key seals stays as it is. */
export interface SealedColumn {
  readonly table: string;
  readonly id: string;
  readonly idType: 'uuid' | 'bytea';
  /** SQL of the sealed bytes, and of the column once `n.sealed` takes their place. */
  readonly bytes: string;
  readonly set: string;
  readonly contextOf: (id: string) => string;
}

const bytea = (table: string, id: string, column: string, contextOf: SealedColumn['contextOf']) => ({
  ...{ table, id, idType: 'uuid' as const, contextOf, bytes: `t.${column}` },
  set: `${column} = n.sealed, key_id = n.key_id`,
});

/** Every one there is: a column that is missing here loses its text when the old key is taken away. */
export const sealedColumns: readonly SealedColumn[] = [
  bytea('citizen', 'id', 'number', citizenContext),
  bytea('payload_key', 'owner_id', 'wrapped', caseKeyContext),
  bytea('break_glass', 'id', 'reason', reasonContext),
  {
    ...{ table: 'session', id: 'id_hash', idType: 'bytea', bytes: `decode(t.id_token, 'base64')` },
    set: `id_token = translate(encode(n.sealed, 'base64'), E'\\n', '')`,
    contextOf: (hex) => idTokenContext(Buffer.from(hex, 'hex')),
  },
  {
    ...{ table: 'command', id: 'command_id', idType: 'uuid', bytes: `decode(t.reply->>'sealed', 'base64')` },
    set: `reply = jsonb_build_object('sealed', translate(encode(n.sealed, 'base64'), E'\\n', ''))`,
    contextOf: (commandId) => replyContext({ commandId }),
  },
];
