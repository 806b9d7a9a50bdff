import type { PlainText } from '@leon/contracts/audit/plain-text.rules.ts';

/** The clipboard reaches programs of all kinds: it gets text alone, and none that would run where it is pasted. */
export const copyText = (text: PlainText): Promise<void> => navigator.clipboard.writeText(text);
