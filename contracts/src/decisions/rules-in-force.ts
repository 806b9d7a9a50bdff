import { isInForce, RuleHead } from '../rules/rule.ts';
import type { RuleBook } from '../rules/rule-book.ts';

/** Heads of all rules in force at a moment (ms since 1970): what a choice was made under. */
export function rulesInForce({ version: _, ...rules }: RuleBook, at: number): RuleHead[] {
  return Object.values(rules)
    .flat()
    .filter((rule) => isInForce(rule, at))
    .map((rule) => RuleHead.strip().parse(rule));
}
