import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';

/** Consoles rank by the same rules as the api: when they become others, all of them are told anew. */
export async function tellRules(tx: Pick<Tx, 'db'>, before: RuleBook, after: RuleBook): Promise<void> {
  const { version: _before, ...earlier } = before;
  const { version: _after, ...later } = after;
  if (JSON.stringify(earlier) !== JSON.stringify(later)) await emit(tx, regionStream, 'rules.changed', after);
}
