import type { Role } from '@leon/contracts/identity/role.ts';

/** What the identity provider says of how somebody signed in: OpenID Connect Core 1.0 section 2, `acr` and `amr`. */
export interface Assurance {
  readonly acr: string | null;
  readonly amr: readonly string[];
}

export interface AssurancePolicy {
  /** Values of `acr` that mean at least two factors. */
  readonly twoFactorAcr: ReadonlySet<string>;
  /** Roles that one factor is enough for. */
  readonly oneFactorRoles: ReadonlySet<string>;
}

/** Methods by what they prove, RFC 8176 section 2: something known, something held, something one is. */
const methods = {
  known: ['pwd', 'pin', 'kba'],
  held: ['otp', 'sms', 'tel', 'hwk', 'swk', 'sc', 'pop'],
  is: ['fpt', 'face', 'iris', 'retina', 'vbm'],
};

export function hasTwoFactors({ acr, amr }: Assurance, { twoFactorAcr }: AssurancePolicy): boolean {
  if (acr !== null && twoFactorAcr.has(acr)) return true;
  if (amr.includes('mfa')) return true;
  return Object.values(methods).filter((kind) => kind.some((method) => amr.includes(method))).length >= 2;
}

export const isAssured = (role: Role, assurance: Assurance, policy: AssurancePolicy): boolean =>
  policy.oneFactorRoles.has(role) || hasTwoFactors(assurance, policy);
