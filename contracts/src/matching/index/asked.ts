import type { Subject } from '../subject.ts';

/** A need at a moment, held against one member of a group of offers: what it says holds for all of them. */
export interface Asked {
  readonly nowMinute: number;
  /** As if they met in so many minutes from now. */
  readonly subjectAt: (member: Pick<Subject, 'offer' | 'capacity'>, minutes: number) => Subject;
}
