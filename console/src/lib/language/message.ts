import type { InBoth } from '@leon/contracts/language/language.ts';

/** Texts of the console; `{name}` is replaced by a parameter. A text without either language fails the build. */
export type Messages = Readonly<Record<string, InBoth>>;
