import type { PassKind, PassReason } from '@leon/contracts/calls/ownership.ts';

/** Columns that say whose case it is to be, and how it came there. */
export interface OwnershipChange {
  /** Null: the desk's, to be claimed again. */
  readonly owner_account_id?: string | null;
  readonly owner_name?: string | null;
  readonly passed_kind?: PassKind;
  readonly passed_reason?: PassReason;
  readonly passed_at?: Date;
  readonly passed_from?: string | null;
  readonly passed_from_name?: string | null;
  readonly passed_by?: string;
  readonly passed_by_name?: string;
  readonly passed_from_saw?: boolean;
  readonly passed_owner_saw?: boolean;
  readonly handing_on_at?: Date | null;
  readonly handing_on_to?: string | null;
  readonly handing_on_name?: string | null;
}
