import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../db/actor.ts';
import { type SnapshotSources, takeSnapshot } from './snapshot.ts';

const compress = promisify(gzip);
/** A change is numbered within a tick, so an unchanged head is an unchanged picture; the limit bounds what has no events. */
const sameHeadForMs = 30_000;
const anyHeadForMs = 1_000;

export interface PictureBytes {
  readonly revision: number;
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

interface Kept {
  readonly madeAt: number;
  readonly picture: Promise<PictureBytes>;
  revision: number | null;
}

/**
 * The region's first picture is the same for all who may see it: serialised and compressed once, not per request.
 * The caller has checked the asker against the stream before.
 */
export function createRegionPicture(sources: SnapshotSources) {
  const kept = new Map<StreamName, Kept>();

  async function make(tx: Tx, stream: StreamName): Promise<PictureBytes> {
    const snapshot = await takeSnapshot(tx, stream, sources);
    const plain = Buffer.from(JSON.stringify(snapshot));
    return { revision: snapshot.revision, plain, gzip: await compress(plain, { level: 6 }) };
  }

  return function pictureAt(tx: Tx, stream: StreamName, head: number): Promise<PictureBytes> {
    const found = kept.get(stream);
    const age = found ? performance.now() - found.madeAt : Number.POSITIVE_INFINITY;
    if (found && (age < anyHeadForMs || (found.revision === head && age < sameHeadForMs))) {
      return found.picture;
    }
    const making: Kept = { madeAt: performance.now(), picture: make(tx, stream), revision: null };
    kept.set(stream, making);
    making.picture.then(
      (picture) => {
        making.revision = picture.revision;
      },
      () => {
        if (kept.get(stream) === making) kept.delete(stream);
      },
    );
    return making.picture;
  };
}
