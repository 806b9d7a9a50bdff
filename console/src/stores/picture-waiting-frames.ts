import type { Frame } from '@leon/contracts/realtime/stream.ts';

/** More than this is not kept: what is left out is fetched over HTTP with the rest. */
const mostWaiting = 200;

/** Events of a stream in (after, until]. */
export interface Missing {
  readonly after: number;
  readonly until: number;
}

/** Frames of one stream that came before what they join on to. */
export class WaitingFrames {
  #frames: Frame[] = [];

  add(frame: Frame): void {
    this.#frames.push(frame);
    this.#frames.sort((a, b) => a.previous - b.previous || a.current - b.current);
    if (this.#frames.length > mostWaiting) this.#frames.pop();
  }

  /** Takes out the next frame that joins on to `own`, forgetting those that are already behind it. */
  takeNext(own: number): Frame | undefined {
    this.#frames = this.#frames.filter((frame) => frame.current > own);
    const first = this.#frames[0];
    return first && first.previous <= own ? this.#frames.shift() : undefined;
  }

  /** Exactly what lies between `own` and the first waiting frame, or, when none waits, the known head. */
  missing(own: number, head: number): Missing | null {
    const until = this.#frames.find((frame) => frame.previous > own)?.previous ?? head;
    return until > own ? { after: own, until } : null;
  }

  clear(): void {
    this.#frames = [];
  }
}
