/**
 * DEMO: a Danish weekday played against the public API by a machine client like any other.
 * Env: API_URL, OIDC_ISSUER, SIMULATOR_CLIENT_SECRET, SIMULATOR_SPEED (1), SIMULATOR_SEED (1).
 */
import { capacityFeed } from './capacity-feed.ts';
import { machineClient } from './client.ts';
import { pace as paceOf } from './pace.ts';
import { chance } from './random.ts';
import { telephone } from './telephone.ts';
import { unitAnswers } from './unit-answers.ts';
import { unitReceives } from './unit-receives.ts';
import { vehicleFeed } from './vehicle-feed.ts';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const positive = (name: string): number => {
  const value = Number(process.env[name] ?? '1');
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} must be a positive number`);
  return value;
};

const call = machineClient({
  apiUrl: required('API_URL'),
  issuer: required('OIDC_ISSUER'),
  clientId: 'simulator',
  clientSecret: required('SIMULATOR_CLIENT_SECRET'),
  scope: 'telephone capacity positions units',
});
const speed = positive('SIMULATOR_SPEED');
const seed = positive('SIMULATOR_SEED');
const pace = paceOf(speed);

process.once('SIGTERM', () => process.exit(0));
process.once('SIGINT', () => process.exit(0));
console.log(`simulator: seed ${seed}, speed ${speed}`);

// Each part has its own chance, so that the calls of a seed do not depend on how often a unit was asked.
const parts = [telephone, capacityFeed, unitAnswers, vehicleFeed, unitReceives];
await Promise.all(
  parts.map(async (part, n) => {
    for (;;) {
      await part(call, chance(seed * 100 + n), pace).catch((error: unknown) => pace.report(part.name, error));
      await pace.wait(5_000);
    }
  }),
);
