import {
  type CaseFieldName,
  type CaseFieldValues,
  caseFields,
  type StoredField,
} from '@leon/contracts/calls/case-field.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { findCaseKey } from './case-key.store.ts';

interface FieldRecord {
  readonly field: CaseFieldName;
  readonly revision: number;
  readonly value: Buffer | null;
  readonly saved_by: string | null;
  readonly saved_at: Date;
}

const context = (caseId: string, field: string): string => `case_field/${caseId}/${field}`;

export function sealValue(
  keys: Keys,
  key: Buffer,
  caseId: string,
  field: string,
  value: unknown,
): Buffer | null {
  if (value === null) return null;
  return keys.sealWith(key, Buffer.from(JSON.stringify(value), 'utf8'), context(caseId, field));
}

function opened(keys: Keys, key: Buffer, caseId: string, record: FieldRecord): StoredField {
  const plain = record.value && keys.openWith(key, record.value, context(caseId, record.field));
  return {
    field: record.field,
    value: plain === null ? null : JSON.parse(plain.toString('utf8')),
    revision: record.revision,
    savedBy: record.saved_by as StoredField['savedBy'],
    savedAt: record.saved_at.toISOString(),
  };
}

export async function readFields(tx: Tx, keys: Keys, caseId: string): Promise<StoredField[]> {
  const key = await findCaseKey(tx, keys, caseId);
  if (key === null) return [];
  const { rows } = await sql<FieldRecord>`SELECT field, revision, value, saved_by, saved_at FROM case_field
    WHERE case_id = ${caseId}::uuid ORDER BY field`.execute(tx.db);
  return rows.map((record) => opened(keys, key, caseId, record));
}

export async function findField(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  caseId: string,
  field: CaseFieldName,
): Promise<StoredField | undefined> {
  const { rows } = await sql<FieldRecord>`SELECT field, revision, value, saved_by, saved_at FROM case_field
    WHERE case_id = ${caseId}::uuid AND field = ${field}`.execute(tx.db);
  return rows[0] && opened(keys, key, caseId, rows[0]);
}

/** Writes revision `base + 1` where `base` is still the newest. False: somebody was faster. */
export async function writeField(
  tx: Tx,
  write: {
    caseId: string;
    desk: string;
    field: CaseFieldName;
    base: number;
    sealed: Buffer | null;
    by: string | null;
  },
): Promise<boolean> {
  const { caseId, desk, field, base, sealed, by } = write;
  const done =
    base === 0
      ? await sql`INSERT INTO case_field (case_id, field, desk_code, revision, value, saved_by, saved_at)
          VALUES (${caseId}::uuid, ${field}, ${desk}, 1, ${sealed}::bytea, ${by}::uuid, ${tx.now}) ON CONFLICT DO NOTHING`.execute(
          tx.db,
        )
      : await sql`UPDATE case_field SET revision = revision + 1, value = ${sealed}::bytea, saved_by = ${by}::uuid, saved_at = ${tx.now}
          WHERE case_id = ${caseId}::uuid AND field = ${field} AND revision = ${base}`.execute(tx.db);
  return done.numAffectedRows === 1n;
}

/** The typed values that are there; one that no longer fits its schema counts as not there. */
export function valuesOf(fields: readonly Pick<StoredField, 'field' | 'value'>[]): CaseFieldValues {
  const entries = fields.flatMap(({ field, value }) => {
    const parsed = caseFields[field].safeParse(value);
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries) as CaseFieldValues;
}
