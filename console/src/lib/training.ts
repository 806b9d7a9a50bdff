import { type PlainText, plainText } from '@leon/contracts/audit/plain-text.rules.ts';
import { trainingMark } from '@leon/contracts/identity/training-mark.ts';

/** What this page was served as; the api writes it, and nothing in a browser changes it. */
export const isTraining = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset.instance === 'training';

/** A text that leaves the screen says by itself that it is of nobody. */
export const markedText = (text: PlainText): PlainText =>
  isTraining() ? plainText([trainingMark, ...text.split('\n')]) : text;
