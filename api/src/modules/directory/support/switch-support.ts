import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { SupportStep } from '@leon/contracts/rules/support-step.ts';
import type { Person, Tx } from '../../../db/actor.ts';
import { journal } from '../../../db/journal.ts';
import { namedUuid } from '../../../named-uuid.ts';
import { loadState } from '../directory.store.ts';
import { hoursAheadMs } from '../offers-picture.ts';
import { lockRegister } from '../register/register.store.ts';
import { rulesAt } from '../rules-in-force.rules.ts';
import { tellRules } from '../tell-rules.ts';
import { addSupportStep, readSupportSteps } from './support-step.store.ts';

type Step = Parameters<typeof addSupportStep>[2];

/** The book of rules as in force in this very transaction. */
export async function rulesNow(tx: Tx): Promise<RuleBook> {
  const { state } = await loadState(tx);
  return rulesAt(state, tx.now.getTime(), tx.now.getTime() + hoursAheadMs);
}

/** One step at a time: stored, written into the journal and told to every open console in one transaction. */
export async function switchSupport(
  tx: Tx,
  by: Person,
  decide: (steps: readonly SupportStep[]) => { step: Step; data: Record<string, unknown> },
): Promise<void> {
  await lockRegister(tx);
  const before = await rulesNow(tx);
  const { step, data } = decide(await readSupportSteps(tx));
  await addSupportStep(tx, by, step);
  await journal(tx, {
    aggregate: 'directory',
    id: namedUuid('leon:decision-support'),
    desk: null,
    organisation: null,
    kind: `support.${step.kind}`,
    data: { step: step.id, ...data, by: by.accountId },
  });
  await tellRules(tx, before, await rulesNow(tx));
}
