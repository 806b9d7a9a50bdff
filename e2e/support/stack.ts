import { z } from 'zod';

const Environment = z.object({
  LEON_API_URLS: z.string().transform((urls) => urls.split(',')),
  LEON_OIDC_ISSUER: z.url(),
  LEON_CLIENT_SECRETS: z
    .string()
    .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
});

/** Where the LEON of this run listens; told by the global setup. */
export function leon(): {
  apis: readonly string[];
  issuer: string;
  secrets: Readonly<Record<string, string>>;
} {
  const env = Environment.parse(process.env);
  return { apis: env.LEON_API_URLS, issuer: env.LEON_OIDC_ISSUER, secrets: env.LEON_CLIENT_SECRETS };
}
