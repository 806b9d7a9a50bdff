import { longestBatch, type reportOwnUnit } from '@leon/contracts/fleet/own-unit.routes.ts';
import type { z } from 'zod';

export type Spot = z.infer<typeof reportOwnUnit.body>['positions'][number];

/** Where the unit has been since LEON last heard; without a line it waits, the oldest give way. */
export class UnitTrack {
  #spots: Spot[] = [];
  #isSending = false;

  add(spot: Spot): void {
    this.#spots = [...this.#spots, spot].slice(-longestBatch);
  }

  async flush(send: (positions: Spot[]) => Promise<void>): Promise<void> {
    if (this.#isSending || this.#spots.length === 0) return;
    this.#isSending = true;
    const batch = this.#spots;
    this.#spots = [];
    try {
      await send(batch);
    } catch {
      this.#spots = [...batch, ...this.#spots].slice(-longestBatch);
    } finally {
      this.#isSending = false;
    }
  }
}
