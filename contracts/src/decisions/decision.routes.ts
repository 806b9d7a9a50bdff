import { z } from 'zod';
import { CompetenceCode, OfferKind } from '../directory/offer-kind.ts';
import { CaseId, Instant, MunicipalityCode, OfferId, OrganisationCode } from '../ids.ts';
import { ReasonCode } from '../matching/alternatives.ts';
import { defineRoute } from '../route.ts';
import { Decision, DecisionRecord } from './decision.ts';
import { ObstacleCategory } from './obstacle.ts';

export const listDecisions = defineRoute({
  name: 'listDecisions',
  method: 'GET',
  path: '/api/v1/cases/:caseId/decisions',
  summary: 'The choices that were made on a case, oldest first',
  params: z.strictObject({ caseId: CaseId }),
  reply: z.object({ decisions: z.array(Decision) }),
  errors: ['request.not_found', 'access.denied'],
});

export const getDecision = defineRoute({
  name: 'getDecision',
  method: 'GET',
  path: '/api/v1/cases/:caseId/decisions/:decisionId',
  summary:
    'One choice with all it was made from, exactly as it was; record is null once the case’s text has been destroyed. The look is logged',
  params: z.strictObject({ caseId: CaseId, decisionId: z.uuid() }),
  reply: z.object({ decision: Decision, record: DecisionRecord.nullable() }),
  errors: ['request.not_found', 'access.denied'],
});

/** Choices of a hospital for which this was all that kept at least one other offer from fitting. */
const Count = z.object({ decisions: z.int(), offers: z.int() });

/**
 * What kept citizens from care outside hospital, from stored choices of a hospital: an offer counts under an obstacle
 * when that kind of obstacle alone kept it from fitting, so one choice may count under several.
 */
export const BlockedReport = z.object({
  from: Instant,
  to: Instant,
  /** Choices of a hospital in the period, and those of them with at least one such obstacle. */
  hospitalDecisions: z.int(),
  withObstacle: z.int(),
  byCategory: z.array(Count.extend({ category: ObstacleCategory })),
  /** The most frequent first, at most 20. */
  byReason: z.array(
    Count.extend({
      category: ObstacleCategory,
      code: ReasonCode,
      competence: CompetenceCode.nullable(),
      kind: OfferKind,
    }),
  ),
  byMunicipality: z.array(Count.extend({ municipality: MunicipalityCode.nullable() })),
  byOffer: z.array(Count.extend({ offerId: OfferId, authority: OrganisationCode })),
});
export type BlockedReport = z.infer<typeof BlockedReport>;

export const getBlocked = defineRoute({
  name: 'getBlocked',
  method: 'GET',
  path: '/api/v1/blocked',
  summary:
    'What blocked non-admission in a period of at most 92 days: a coordinator sees every desk, a municipal manager the offers its own organisation answers for. Figures only',
  query: z.strictObject({ from: Instant, to: Instant }),
  reply: BlockedReport,
  errors: ['access.denied', 'request.invalid'],
});
