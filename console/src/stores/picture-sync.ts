import type { StreamSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import type { Frame, StreamName } from '@leon/contracts/realtime/stream.ts';
import { applyFrame } from './picture-apply-frame.ts';
import { applySnapshot, dropStream } from './picture-apply-snapshot.ts';
import { emptyRows, type PictureRows } from './picture-state.ts';
import { WaitingFrames } from './picture-waiting-frames.ts';

/** `too_old`: ask for a snapshot · `gone`: the stream may not be followed any more · `retry`: nobody answered. */
export type FetchTrouble = 'too_old' | 'gone' | 'retry';

export interface SyncPorts {
  readonly fetchEvents: (stream: StreamName, after: number, until: number) => Promise<Frame>;
  readonly fetchSnapshot: (stream: StreamName) => Promise<StreamSnapshot>;
  readonly troubleOf: (error: unknown) => FetchTrouble;
  /** Waits before asking again, longer at every attempt. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Called with the rows after every change. */
  readonly changed: (rows: PictureRows) => void;
}

interface Followed {
  /** Newest revision that anybody told of. */
  head: number;
  wantsSnapshot: boolean;
  readonly waiting: WaitingFrames;
  isMending: boolean;
}

/** Answers that bring nothing new before the whole picture is asked for instead. */
const patience = 3;

/** Keeps the rows of all followed streams whole: applies frames in order, fetches exactly what is missing. */
export class PictureSync {
  #rows: PictureRows = emptyRows;
  #stopped = false;
  readonly #streams = new Map<StreamName, Followed>();
  readonly #mending = new Set<Promise<void>>();
  readonly #ports: SyncPorts;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
  }

  get rows(): PictureRows {
    return this.#rows;
  }

  /** Starts a stream's first picture; its frames wait for it. */
  begin(stream: StreamName): void {
    this.#mend(stream, this.#followed(stream));
  }

  /** The answer to `follow`: where the granted streams stand now. What was missed while away is fetched. */
  onFollowed(heads: Readonly<Record<StreamName, number>>): void {
    for (const [stream, head] of Object.entries(heads)) {
      const followed = this.#followed(stream);
      followed.waiting.clear();
      followed.head = head;
      // Behind us: the database was restored, and what we show never happened.
      if ((this.#rows.revisions[stream] ?? 0) > head) followed.wantsSnapshot = true;
      this.#mend(stream, followed);
    }
  }

  onFrame(frame: Frame): void {
    const followed = this.#streams.get(frame.stream);
    if (!followed) return;
    followed.head = Math.max(followed.head, frame.current);
    if (this.#take(frame) === 'hole') followed.waiting.add(frame);
    this.#mend(frame.stream, followed);
  }

  /** Heads of a heartbeat: frames up to them came before it on the same line, or never will. */
  onHeads(heads: Readonly<Record<StreamName, number>>): void {
    for (const [stream, head] of Object.entries(heads)) {
      const followed = this.#streams.get(stream);
      if (!followed) continue;
      followed.head = Math.max(followed.head, head);
      this.#mend(stream, followed);
    }
  }

  /** Whether every followed stream stands at these heads at least. */
  isAt(heads: Readonly<Record<StreamName, number>>): boolean {
    if (this.#streams.size === 0 || this.#rows.incomplete) return false;
    return [...this.#streams.keys()].every((stream) => {
      const own = this.#rows.revisions[stream];
      const head = heads[stream];
      return own !== undefined && head !== undefined && own >= head;
    });
  }

  /** Takes the whole picture of a stream anew. */
  refresh(stream: StreamName): void {
    const followed = this.#streams.get(stream);
    if (!followed) return;
    followed.wantsSnapshot = true;
    this.#mend(stream, followed);
  }

  /** What an answer brought ahead of its stream: nothing that comes meanwhile takes it back. */
  accept(change: (rows: PictureRows) => Partial<PictureRows>): void {
    this.#rows = { ...this.#rows, ...change(this.#rows) };
  }

  drop(stream: StreamName): void {
    if (this.#streams.delete(stream)) this.#show(dropStream(this.#rows, stream));
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Resolves when nothing is being fetched. */
  async settled(): Promise<void> {
    while (this.#mending.size > 0) await Promise.all(this.#mending);
  }

  #followed(stream: StreamName): Followed {
    let followed = this.#streams.get(stream);
    if (!followed) {
      followed = { head: 0, wantsSnapshot: true, waiting: new WaitingFrames(), isMending: false };
      this.#streams.set(stream, followed);
    }
    return followed;
  }

  #show(rows: PictureRows): void {
    this.#rows = rows;
    this.#ports.changed(rows);
  }

  #take(frame: Frame) {
    const { rows, outcome } = applyFrame(this.#rows, frame);
    if (outcome === 'applied') this.#show(rows);
    return outcome;
  }

  /** One repair at a time per stream; it goes on until nothing is missing. */
  #mend(stream: StreamName, followed: Followed): void {
    if (followed.isMending || !this.#isLacking(stream, followed)) return;
    followed.isMending = true;
    const mending = this.#repair(stream, followed).finally(() => this.#mending.delete(mending));
    this.#mending.add(mending);
  }

  #isLacking(stream: StreamName, followed: Followed): boolean {
    const own = this.#rows.revisions[stream];
    if (followed.wantsSnapshot || own === undefined) return true;
    let next = followed.waiting.takeNext(own);
    while (next) {
      this.#take(next);
      next = followed.waiting.takeNext(this.#rows.revisions[stream] ?? own);
    }
    return followed.waiting.missing(this.#rows.revisions[stream] ?? own, followed.head) !== null;
  }

  async #repair(stream: StreamName, followed: Followed): Promise<void> {
    let idle = 0;
    let failed = 0;
    try {
      while (this.#isFollowed(stream, followed) && this.#isLacking(stream, followed)) {
        try {
          idle = (await this.#fetch(stream, followed)) ? 0 : idle + 1;
          failed = 0;
        } catch (error) {
          const trouble = this.#ports.troubleOf(error);
          if (trouble === 'gone') this.drop(stream);
          else if (trouble === 'too_old') followed.wantsSnapshot = true;
          else failed += 1;
        }
        if (idle >= patience) followed.wantsSnapshot = true;
        if (idle + failed > 0) await this.#ports.pause(idle + failed);
      }
    } finally {
      followed.isMending = false;
    }
  }

  /** Returns whether the answer brought the picture forward. */
  async #fetch(stream: StreamName, followed: Followed): Promise<boolean> {
    const own = this.#rows.revisions[stream];
    if (followed.wantsSnapshot || own === undefined) {
      const snapshot = await this.#ports.fetchSnapshot(stream);
      if (!this.#isFollowed(stream, followed)) return false;
      followed.wantsSnapshot = false;
      this.#show(applySnapshot(this.#rows, stream, snapshot));
      return true;
    }
    const missing = followed.waiting.missing(own, followed.head);
    if (!missing) return true;
    const frame = await this.#ports.fetchEvents(stream, missing.after, missing.until);
    return this.#isFollowed(stream, followed) && this.#take(frame) === 'applied';
  }

  #isFollowed(stream: StreamName, followed: Followed): boolean {
    return !this.#stopped && this.#streams.get(stream) === followed;
  }
}
