/** Nobody listens between two processes of one machine. */
const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * What LEON speaks with stands on this machine (or behind a socket of its file system), or the way there is protected by
 * TLS with a certificate that is checked. Of PostgreSQL's modes only `verify-full` does that: libpq, "SSL Support".
 */
export function isSafeWay(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const host = url.searchParams.get('host') ?? url.hostname;
  if (host.startsWith('/') || loopback.test(host)) return true;
  switch (url.protocol) {
    case 'https:':
    case 'rediss:':
    case 'smtps:':
      return true;
    case 'smtp:':
      return url.searchParams.get('requireTLS') === 'true';
    case 'postgres:':
    case 'postgresql:':
      return url.searchParams.get('sslmode') === 'verify-full';
    default:
      return false;
  }
}

/** Ends with the names of what would go over a net unprotected; never with their values. */
export function requireSafeWays(addresses: Readonly<Record<string, string | undefined>>): void {
  const bare = Object.entries(addresses).filter(([, at]) => at !== undefined && at !== '' && !isSafeWay(at));
  if (bare.length === 0) return;
  const names = bare.map(([name]) => name).join(', ');
  throw new Error(`Configuration: ${names} is neither on this machine nor protected by TLS`);
}
