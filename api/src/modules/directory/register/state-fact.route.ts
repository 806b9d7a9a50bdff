import { stateFact } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../../http/command.ts';
import { implement } from '../../../http/implement.ts';
import { Refusal } from '../../../refusal.ts';
import type { Services } from '../../../services.ts';
import { readRegister } from '../directory.store.ts';
import type { DirectoryState, VersionOf } from '../directory-state.ts';
import { requireVersion, sayOf } from './change-register.ts';
import { offerIn, readRegisterOffer } from './read-register-offer.ts';
import { keeperFor } from './register.policy.ts';
import { lockRegister } from './register.store.ts';
import { factAt } from './register-facts.rules.ts';
import { saidPeriod } from './said-period.rules.ts';

/** Somebody says something of an offer of her own organisation, from a day on. */
export function registerStateFact(app: FastifyInstance, services: Services): void {
  implement(app, services, stateFact, (request) =>
    runCommand(services, stateFact, request, async (tx) => {
      const { body, params } = request;
      await lockRegister(tx);
      const register = await readRegister(tx);
      const { offer, row } = offerIn(register, params.offerId, tx.now);
      const by = keeperFor(tx.actor, offer, body.said.fact);
      requireVersion(register, offer, body.expectedVersion);
      const fault = faultOf(body.said, register.base, row);
      if (fault !== null) throw new Refusal('request.invalid', { field: fault });
      const period = saidPeriod(body.validFrom, body.lastDay, tx.now.getTime());
      if (period === null) throw new Refusal('request.invalid', { field: 'lastDay' });
      const before = factAt({ ...register, at: period.from ?? tx.now.getTime() }, row, body.said);
      const { said, saidBy, note } = body;
      await sayOf(tx, by, offer, { said, before, period, saidBy, note, undoes: null });
      return readRegisterOffer(tx, params.offerId);
    }),
  );
}

/** The field that names something the register does not know, or takes away what the offer cannot be without. */
function faultOf(
  { fact, key, value }: RegisterFact,
  base: DirectoryState,
  row: VersionOf<'offers'>,
): string | null {
  if (fact === 'competence') return base.competences.some(({ code }) => code === key) ? null : 'key';
  if (fact === 'test') return base.tests.some(({ code }) => code === key) ? null : 'key';
  if (fact === 'equipment') {
    const known = new Set(base.equipment.map(({ code }) => code));
    return value?.every((code) => known.has(code)) === false ? 'value' : null;
  }
  if (fact === 'hours_exception') return value !== null && value.lastDay < key ? 'lastDay' : null;
  // A unit without LEON is reached by telephone or not at all; null lets the file's number speak.
  const unreachable =
    !row.answers_in_leon && row.capacity_model !== 'none' && row.professional_number === null;
  return fact === 'number' && value === null && unreachable ? 'value' : null;
}
