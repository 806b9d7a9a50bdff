export interface PolicySources {
  /** Map tile template; `{s}` stands for any subdomain. */
  readonly tileUrl?: string | undefined;
  readonly issuer: string;
}

export const cspReportPath = '/csp-report';

/** For answers that are no page: nothing may run, load or frame them. */
export const bareCsp = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * For the worker that keeps the console's page for a device without a line and shows what calls its user: it fetches here
 * and nowhere else.
 */
export const serviceWorkerCsp = "default-src 'none'; connect-src 'self'; img-src 'self'";

function tileOrigin(template: string): string {
  const [, scheme, host] = /^(https?:\/\/)([^/?#]+)/.exec(template) ?? [];
  if (!scheme || !host) throw new Error('TILE_URL is not an http address');
  return scheme + host.replace('{s}', '*');
}

/** For the console's page; `nonce` is new with every answer. */
export function consoleCsp(nonce: string, { tileUrl, issuer }: PolicySources): string {
  const tiles = tileUrl === undefined ? '' : ` ${tileOrigin(tileUrl)}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${tiles}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${new URL(issuer).origin}`,
    `report-uri ${cspReportPath}`,
    'report-to csp',
  ].join('; ');
}

/** The one style that the bundled viewer (swagger-ui of @fastify/swagger-ui 6.1.3) writes into its page itself. */
const viewerStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** For the readable API page: bundled scripts and styles, no nonce and no foreign origin. */
export const documentationCsp = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${viewerStyle}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  `report-uri ${cspReportPath}`,
].join('; ');
