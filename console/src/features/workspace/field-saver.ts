import type { CaseFieldName, StoredField } from '@leon/contracts/calls/case-field.ts';
import type { CommandId } from '@leon/contracts/ids.ts';
import { ApiError } from '../../lib/api-error.ts';
import type { FieldDraft } from './draft-box.ts';

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
  /** What would be lost with the page; null: nothing, it is saved. */
  keep: (field: CaseFieldName, draft: FieldDraft | null) => void;
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
  /** The command on its way is not on its way: nobody answered, and its timer runs. */
  waits: boolean;
}

const contains = (text: unknown, part: unknown): boolean =>
  typeof text === 'string' && typeof part === 'string' && text.includes(part);

/**
 * Saves what is typed on one case, field by field. What is not saved yet is given to be kept at every keystroke.
 * One command per field at a time; what is typed meanwhile goes in the next, on top of the answered revision.
 */
export class FieldSaver {
  readonly #work = new Map<CaseFieldName, Work>();
  readonly #ports: Ports;
  #stopped = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Takes over what is stored, except where something typed here is not stored yet. */
  load(fields: readonly StoredField[]): void {
    for (const stored of fields) {
      const { inFlight, state } = this.#of(stored.field);
      if (inFlight !== null) continue;
      if (state.theirs !== null && stored.revision > state.theirs.revision)
        this.#set(stored.field, { ...state, theirs: stored });
      else if (state.state === 'saved' && stored.revision > state.revision)
        this.#set(stored.field, { ...empty, value: stored.value, revision: stored.revision });
    }
  }

  /** Given anew by the next `load`, where it still is. What is being typed stays, unless `all` has to go. */
  forget(fields: readonly CaseFieldName[], all: boolean): void {
    for (const field of fields) {
      const work = this.#of(field);
      if (!all && work.state.state !== 'saved') continue;
      work.cancelTimer();
      this.#set(field, empty);
    }
  }

  /**
   * Typed on a page that is gone; call `load` first. What arrived after all, or was written on since, is not typed twice.
   * False: she is typing something else here already, and the old text has to wait.
   */
  restore(field: CaseFieldName, { value, revision, sent }: FieldDraft): boolean {
    const { state, inFlight } = this.#of(field);
    if (same(state.value, value)) return true;
    const arrived = sent !== null && same(state.value, sent.value);
    const wroteOn = state.state !== 'saved' || (!arrived && state.revision > revision);
    if (wroteOn && contains(state.value, value)) return true;
    if (inFlight !== null || state.state !== 'saved') return false;
    this.#set(field, { ...empty, value, revision: arrived ? state.revision : revision, state: 'typed' });
    void this.flush(field);
    return true;
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
    if (this.#stopped || work.inFlight !== null || work.state.state !== 'typed') return;
    work.cancelTimer();
    work.attempts = 0;
    await this.#attempt(field, this.#command(field, work.state.revision, work.state.value));
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#work.keys()].map((field) => this.flush(field)));
  }

  /** The page is going away: everything unsaved is sent in requests that outlive it. */
  leave(): void {
    for (const [field, { state, inFlight }] of this.#work) {
      if (state.state === 'saved' || state.theirs !== null) continue;
      const send = (command: SaveCommand) =>
        void this.#ports.save({ ...command, keepalive: true }).catch(() => undefined);
      if (inFlight !== null) send(inFlight);
      if (inFlight !== null && same(inFlight.value, state.value)) continue;
      // On top of what is on its way: that it arrives is what nobody stays to hear.
      const base = inFlight === null ? state.revision : inFlight.baseRevision + 1;
      send(this.#command(field, base, state.value));
    }
  }

  /** The line is back: what waits to be tried again is tried now. */
  tryAgain(): void {
    for (const [field, work] of this.#work) {
      if (work.inFlight === null || !work.waits) continue;
      work.cancelTimer();
      void this.#attempt(field, work.inFlight);
    }
  }

  /** Nobody is signed in any more: nothing is sent or shown from here on. */
  stop(): void {
    this.#stopped = true;
    for (const work of this.#work.values()) work.cancelTimer();
  }

  keepMine(field: CaseFieldName): Promise<void> {
    const { state } = this.#of(field);
    if (state.theirs === null) return Promise.resolve();
    this.#set(field, { ...state, revision: state.theirs.revision, state: 'typed', theirs: null });
    return this.flush(field);
  }

  /** A text made of both versions. */
  settle(field: CaseFieldName, value: unknown): Promise<void> {
    const { state } = this.#of(field);
    if (state.theirs !== null) this.#of(field).state = { ...state, value };
    return this.keepMine(field);
  }

  takeTheirs(field: CaseFieldName): void {
    const { theirs } = this.#of(field).state;
    if (theirs !== null) this.#set(field, { ...empty, value: theirs.value, revision: theirs.revision });
  }

  get unsaved(): boolean {
    return [...this.#work.values()].some((work) => work.state.state !== 'saved');
  }

  async #attempt(field: CaseFieldName, command: SaveCommand): Promise<void> {
    const work = this.#of(field);
    work.inFlight = command;
    work.waits = false;
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
      if (this.#stopped) return;
      const pause = retryMs[Math.min(work.attempts, retryMs.length - 1)] ?? 5_000;
      work.attempts += 1;
      work.waits = true;
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

  #command(field: CaseFieldName, baseRevision: number, value: unknown): SaveCommand {
    return { field, commandId: this.#ports.newCommandId(), baseRevision, value, keepalive: false };
  }

  #of(field: CaseFieldName): Work {
    let work = this.#work.get(field);
    if (work === undefined) {
      work = { state: empty, cancelTimer: () => undefined, inFlight: null, attempts: 0, waits: false };
      this.#work.set(field, work);
    }
    return work;
  }

  #set(field: CaseFieldName, state: FieldState): void {
    const work = this.#of(field);
    work.state = state;
    const { value, revision } = state;
    const sent = work.inFlight === null ? null : { value: work.inFlight.value };
    this.#ports.keep(field, state.state === 'saved' ? null : { value, revision, sent });
    if (!this.#stopped) this.#ports.changed(field, state);
  }
}
