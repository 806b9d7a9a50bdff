import type { CaseFieldName, StoredField } from '@leon/contracts/calls/case-field.ts';
import type { CommandId } from '@leon/contracts/ids.ts';
import { ApiError } from '../../lib/api-error.ts';

export type SaveState = 'saved' | 'typed' | 'saving' | 'retrying' | 'refused' | 'conflict';

export interface FieldState {
  value: unknown;
  /** Revision that `value` was typed on top of. */
  revision: number;
  state: SaveState;
  /** The other's value, when two wrote at the same time. */
  theirs: { value: unknown; revision: number } | null;
  error: ApiError | null;
}

export interface SaveCommand {
  field: CaseFieldName;
  commandId: CommandId;
  baseRevision: number;
  value: unknown;
  keepalive: boolean;
}

interface Ports {
  save: (command: SaveCommand) => Promise<{ saved: boolean; current: StoredField }>;
  newCommandId: () => CommandId;
  /** Runs later; answers a function that calls it off. */
  later: (ms: number, run: () => void) => () => void;
  changed: (field: CaseFieldName, state: FieldState) => void;
}

const debounceMs = 400;
const retryMs = [500, 1_000, 2_000, 4_000, 5_000] as const;
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const empty: FieldState = { value: null, revision: 0, state: 'saved', theirs: null, error: null };

interface Work {
  state: FieldState;
  cancelTimer: () => void;
  /** The command on its way; the same one is repeated until the api has said yes or no. */
  inFlight: SaveCommand | null;
  attempts: number;
}

/**
 * Saves what is typed on one case, field by field. Values live in memory only, never in browser storage.
 * One command per field at a time; what is typed meanwhile goes in the next, on top of the answered revision.
 */
export class FieldSaver {
  readonly #work = new Map<CaseFieldName, Work>();
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Takes over what is stored, except where something typed here is not stored yet. */
  load(fields: readonly StoredField[]): void {
    for (const stored of fields) {
      const work = this.#of(stored.field);
      if (work.inFlight !== null || work.state.state !== 'saved') continue;
      if (stored.revision > work.state.revision)
        this.#set(stored.field, { ...empty, value: stored.value, revision: stored.revision });
    }
  }

  type(field: CaseFieldName, value: unknown): void {
    const work = this.#of(field);
    if (same(work.state.value, value)) return;
    if (work.inFlight !== null || work.state.state === 'conflict') {
      this.#set(field, { ...work.state, value });
      return;
    }
    this.#set(field, { ...work.state, value, state: 'typed', error: null });
    work.cancelTimer();
    work.cancelTimer = this.#ports.later(debounceMs, () => void this.flush(field));
  }

  /** Sends at once what waits for the typing to pause. */
  async flush(field: CaseFieldName): Promise<void> {
    const work = this.#of(field);
    if (work.inFlight !== null || work.state.state !== 'typed') return;
    work.cancelTimer();
    work.attempts = 0;
    await this.#attempt(field, this.#commandFor(field, work, false));
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#work.keys()].map((field) => this.flush(field)));
  }

  /** The page is going away: everything unsaved is sent in requests that outlive it. */
  leave(): void {
    for (const [field, work] of this.#work) {
      if (work.state.state === 'saved' || work.state.state === 'conflict') continue;
      const command = work.inFlight ?? this.#commandFor(field, work, true);
      void this.#ports.save({ ...command, keepalive: true }).catch(() => undefined);
    }
  }

  keepMine(field: CaseFieldName): Promise<void> {
    const { state } = this.#of(field);
    if (state.theirs === null) return Promise.resolve();
    this.#set(field, { ...state, revision: state.theirs.revision, state: 'typed', theirs: null });
    return this.flush(field);
  }

  takeTheirs(field: CaseFieldName): void {
    const { theirs } = this.#of(field).state;
    if (theirs !== null) this.#set(field, { ...empty, ...theirs });
  }

  get unsaved(): boolean {
    return [...this.#work.values()].some((work) => work.state.state !== 'saved');
  }

  async #attempt(field: CaseFieldName, command: SaveCommand): Promise<void> {
    const work = this.#of(field);
    work.inFlight = command;
    this.#set(field, { ...work.state, state: work.attempts === 0 ? 'saving' : 'retrying' });
    try {
      const { saved, current } = await this.#ports.save(command);
      work.inFlight = null;
      if (saved || same(current.value, command.value)) await this.#stored(field, command, current.revision);
      else this.#set(field, { ...work.state, state: 'conflict', theirs: current });
    } catch (error) {
      if (error instanceof ApiError) {
        work.inFlight = null;
        this.#set(field, { ...work.state, state: 'refused', error });
        return;
      }
      const pause = retryMs[Math.min(work.attempts, retryMs.length - 1)] ?? 5_000;
      work.attempts += 1;
      this.#set(field, { ...work.state, state: 'retrying' });
      work.cancelTimer();
      work.cancelTimer = this.#ports.later(pause, () => void this.#attempt(field, command));
    }
  }

  async #stored(field: CaseFieldName, command: SaveCommand, revision: number): Promise<void> {
    const work = this.#of(field);
    const typedMeanwhile = !same(work.state.value, command.value);
    this.#set(field, { ...work.state, revision, state: typedMeanwhile ? 'typed' : 'saved', error: null });
    if (typedMeanwhile) await this.flush(field);
  }

  #commandFor(field: CaseFieldName, work: Work, keepalive: boolean): SaveCommand {
    const { revision, value } = work.state;
    return { field, commandId: this.#ports.newCommandId(), baseRevision: revision, value, keepalive };
  }

  #of(field: CaseFieldName): Work {
    let work = this.#work.get(field);
    if (work === undefined) {
      work = { state: empty, cancelTimer: () => undefined, inFlight: null, attempts: 0 };
      this.#work.set(field, work);
    }
    return work;
  }

  #set(field: CaseFieldName, state: FieldState): void {
    this.#of(field).state = state;
    this.#ports.changed(field, state);
  }
}
