import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { keptFile, newPassword } from '../secret-file.ts';
import { clientIds } from './clients.ts';

const keptKeys = z.object({
  cookieKeys: z.array(z.string()).min(1),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) }),
});

/** Made once and kept, so that tokens and logins survive a restart. */
export const providerKeys = (dataDir: string): z.infer<typeof keptKeys> =>
  keptKeys.parse(
    JSON.parse(
      keptFile(join(dataDir, 'keys-rsa-3072.json'), () => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
        const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() };
        return JSON.stringify({ cookieKeys: [newPassword()], jwks: { keys: [key] } });
      }),
    ),
  );

/** One secret per client, made once. A client that is new since then gets its secret on top. */
export const clientSecrets = (dataDir: string): Record<string, string> =>
  Object.fromEntries(
    clientIds.map((id) => [id, keptFile(join(dataDir, 'clients', id), newPassword)] as const),
  );
