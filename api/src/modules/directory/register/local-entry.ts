import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import type { Period } from '../directory-state.ts';

/** One thing said of an offer here, or the undoing of one; never changed and never taken away. */
export interface LocalEntry extends Period {
  readonly id: string;
  /** Order over the whole register. */
  readonly seq: number;
  /** Code of the offer. */
  readonly offer: string;
  readonly said: RegisterFact;
  readonly before: RegisterFact;
  readonly saidBy: string;
  readonly note: string | null;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly undoes: string | null;
}

/** What is said of one fact of an offer in a period, where nothing newer is said. Two of one fact never overlap. */
export interface SpokenFact extends Period {
  readonly offer: string;
  readonly said: RegisterFact;
  /** The entry that says it. */
  readonly entry: string;
}
