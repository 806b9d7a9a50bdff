import { z } from 'zod';
import { Counterfactual } from '../calls/case.ts';
import { caseStep } from '../calls/case-step.ts';
import { OfferId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

/** Who gave advice, or was given it: by name, and as what ("visitationslæge", "hotline kardiologi", "hjemmesygeplejerske"). */
export const AdviceParty = z.strictObject({
  name: z.string().trim().min(2).max(60),
  role: z.string().trim().max(57),
});
export type AdviceParty = z.infer<typeof AdviceParty>;

/** Advice without two names is not advice that anybody can answer for. */
export const giveAdvice = defineRoute({
  name: 'giveAdvice',
  method: 'POST',
  path: '/api/v1/cases/:caseId/advice',
  summary: 'Advice as the outcome: what was advised, by whom and to whom; closes the case as advised',
  params,
  body: command({
    ...onCase,
    /** The telephone that answered: a hotline, the desk’s doctor, the discharging department; null: the nurse herself. */
    offerId: OfferId.nullable(),
    advice: z.string().trim().min(3).max(4000),
    givenBy: AdviceParty,
    givenTo: AdviceParty,
    counterfactual: Counterfactual,
  }),
  reply: CaseReply,
  errors: [...refusals, 'offer.not_found', 'offer.not_suitable'],
});
