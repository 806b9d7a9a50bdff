import type { MachineScope } from '@leon/contracts/route.ts';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Config } from '../../config.ts';
import type { Machine } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { type IdentityProvider, signingAlgorithms } from './identity-provider.ts';
import { isOfType } from './token-type.rules.ts';

const known: ReadonlySet<string> = new Set<MachineScope>([
  'telephone',
  'capacity',
  'positions',
  'units',
  'alternatives',
]);
const isScope = (text: string): text is MachineScope => known.has(text);

/** Verifies access tokens of the identity provider against its published keys, which are kept. */
export function machineTokens(
  provider: IdentityProvider,
  config: Config,
): (token: string) => Promise<Machine> {
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await provider.keys(), {
        issuer: config.OIDC_ISSUER,
        audience: config.OIDC_AUDIENCE,
        algorithms: signingAlgorithms,
        requiredClaims: ['exp'],
        clockTolerance: 10,
      });
      // RFC 9068: an access token says that it is one
      if (!isOfType(protectedHeader.typ, 'at+jwt', config.ACCESS_TOKEN_TYPE))
        throw new Refusal('session.missing');
      return machineOf(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new Refusal('session.expired');
      if (error instanceof errors.JWKSTimeout) throw new Refusal('service.unavailable');
      if (error instanceof errors.JOSEError) throw new Refusal('session.missing');
      // The keys could not be fetched: the token may well be good.
      if (error instanceof TypeError) throw new Refusal('service.unavailable');
      throw error;
    }
  };
}

function machineOf(payload: JWTPayload): Machine {
  const clientId = payload.client_id ?? payload.sub;
  if (typeof clientId !== 'string') throw new Refusal('session.missing');
  const scope = typeof payload.scope === 'string' ? payload.scope : '';
  return { kind: 'machine', clientId, scopes: scope.split(' ').filter(isScope) };
}
