import { z } from 'zod';
import { CallerType, CompetenceCode } from '../directory/offer-kind.ts';
import { Position } from '../geo.ts';
import { MunicipalityCode, OfferId } from '../ids.ts';

/** What ranking asks with. No identity: where, what, who calls. */
export const Need = z.strictObject({
  position: Position,
  /** Municipality where the citizen is; null until known: municipal offers then show "kommune mangler". */
  municipality: MunicipalityCode.nullable(),
  landArea: z.string(),
  competences: z.array(CompetenceCode),
  callerType: CallerType,
  /** Years; null: not known, age limits then warn and hide nothing. */
  age: z.int().nullable(),
  /** Known to the municipality; null: not known. */
  knownToMunicipality: z.boolean().nullable(),
  /** Offers that declined this case. */
  declinedBy: z.array(OfferId),
});
export type Need = z.infer<typeof Need>;
