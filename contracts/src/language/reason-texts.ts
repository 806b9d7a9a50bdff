import type { ErrorParams } from '../errors.ts';
import type { ReasonCode } from '../matching/alternatives.ts';

/** Words that are data of the region: competence code → its name in the language. */
export type CompetenceName = (code: string) => string;

/** A reason without its words does not compile. */
export type ReasonTexts = Readonly<Record<ReasonCode, (params: ErrorParams, name: CompetenceName) => string>>;
