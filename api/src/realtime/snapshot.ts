import type { CapacityReminder } from '@leon/contracts/oversight/clock.ts';
import type { DeskLoad } from '@leon/contracts/oversight/load.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import type { DeskSnapshot, RegionSnapshot, StreamSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../db/actor.ts';
import { Refusal } from '../refusal.ts';
import { findHead } from './stream.store.ts';

export type RegionRows = Omit<RegionSnapshot, 'audience' | 'revision' | 'serverTime'>;
export type DeskRows = Omit<DeskSnapshot, 'audience' | 'revision' | 'serverTime'>;

/** What a stream's picture is made of; given by the slices that own the rows. Rows are absolute and carry their version. */
export interface SnapshotSources {
  readonly region: (tx: Tx) => Promise<RegionRows>;
  readonly desk: (tx: Tx, desk: string) => Promise<DeskRows>;
  readonly unit: (tx: Tx, organisation: string) => Promise<RequestRow[]>;
  readonly load: (tx: Tx) => Promise<DeskLoad[]>;
  /** Of whoever asks. */
  readonly reminders: (tx: Tx) => Promise<CapacityReminder[]>;
}

/**
 * State of a stream at its head, in the caller's one repeatable-read transaction. A row may be newer than the revision
 * (committed, not yet numbered): the event that follows finds its version already there.
 */
export async function takeSnapshot(
  tx: Tx,
  stream: StreamName,
  sources: SnapshotSources,
): Promise<StreamSnapshot> {
  const head = await findHead(tx, stream);
  if (!head) throw new Refusal('stream.unknown');
  const at = { revision: head.revision, serverTime: tx.now.toISOString() };
  const [audience, name = ''] = stream.split(':');
  if (audience === 'region') return { audience, ...at, ...(await sources.region(tx)) };
  if (audience === 'desk') return { audience, ...at, ...(await sources.desk(tx, name)) };
  if (audience === 'unit')
    return {
      audience,
      ...at,
      requests: await sources.unit(tx, name),
      reminders: await sources.reminders(tx),
    };
  if (audience === 'load') return { audience, ...at, loads: await sources.load(tx) };
  return { audience: 'account', ...at, reminders: await sources.reminders(tx) };
}
