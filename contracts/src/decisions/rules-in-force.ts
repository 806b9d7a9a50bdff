import { inForceAt, RuleHead } from '../rules/rule.ts';
import { allRules, type RuleBook } from '../rules/rule-book.ts';

/** Heads of all rules in force at a moment (ms since 1970): what a choice was made under. */
export const rulesInForce = (book: RuleBook, at: number): RuleHead[] =>
  inForceAt(allRules(book), at).map((rule) => RuleHead.strip().parse(rule));
