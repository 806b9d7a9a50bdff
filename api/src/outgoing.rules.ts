/** Where a process may open a connection to: a host and its port, or a socket of the file system. */
export type Destination =
  | { readonly host: string; readonly port: number | 'any' }
  | { readonly path: string };

const usualPorts: Readonly<Record<string, number>> = {
  ...{ 'http:': 80, 'https:': 443, 'postgres:': 5432, 'postgresql:': 5432 },
  ...{ 'redis:': 6379, 'rediss:': 6379, 'smtp:': 587, 'smtps:': 465 },
};

const bare = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase();

/** Of one configured address, as what connects to it reads it. Throws on what is none. */
export function destinationOf(address: string): Destination {
  const url = new URL(address);
  const port = url.port === '' ? usualPorts[url.protocol] : Number(url.port);
  if (port === undefined) throw new Error(`no port is known for ${url.protocol}`);
  const isPostgres = url.protocol.startsWith('postgres');
  const host = (isPostgres ? url.searchParams.get('host') : null) ?? decodeURIComponent(url.hostname);
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host: bare(host), port };
}

/** Names that are asked over https; `*.` stands for one or more labels, `loopback` (see `pushHostsOf`) for this machine. */
export const httpsDestinations = (hosts: readonly string[]): Destination[] =>
  hosts.map((host) =>
    host === 'loopback' ? { host: '127.0.0.1', port: 'any' } : { host: host.toLowerCase(), port: 443 },
  );

/** What is listed for a process: its configured addresses, without those that are not set. */
export const listed = (addresses: readonly (string | null | undefined)[]): Destination[] =>
  addresses.filter((one) => one !== null && one !== undefined).map(destinationOf);

export function isListed(to: Destination, destinations: readonly Destination[]): boolean {
  return destinations.some((one) => {
    if ('path' in one || 'path' in to) return 'path' in one && 'path' in to && one.path === to.path;
    if (one.port !== to.port && one.port !== 'any') return false;
    const host = bare(to.host);
    return one.host.startsWith('*.') ? host.endsWith(one.host.slice(1)) : host === one.host;
  });
}
