/**
 * Where the browsers that Danish health services use have their devices told (addresses as each maker states them for
 * servers that send: Google and Chromium's makers, Mozilla, Apple, Microsoft; read November 2026, to be confirmed by the
 * operator). `*.` stands for one or more labels. Nothing is ever sent to an address outside the list.
 */
export const defaultPushHosts = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '*.push.apple.com',
  '*.notify.windows.com',
] as const;

/** Stands for http on this machine itself: for tests, and refused where people reach LEON from another machine. */
const loopback = 'loopback';
const hostName = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** `PUSH_HOSTS`: names with spaces between, in place of the list above. Throws on what is no name. */
export function pushHostsOf(text: string | undefined, publicUrl: string | null): readonly string[] {
  if (text === undefined || text.trim() === '') return defaultPushHosts;
  const hosts = text.trim().split(/\s+/);
  const isHere = publicUrl === null || isLoopback(new URL(publicUrl));
  const wrong = hosts.filter((host) => (host === loopback ? !isHere : !hostName.test(host)));
  if (wrong.length > 0) throw new Error(`Configuration: PUSH_HOSTS cannot hold ${wrong.join(', ')}`);
  return hosts;
}

const isLoopback = ({ hostname }: URL): boolean => hostname === '127.0.0.1';

/** Whether a browser's address may be told anything: https on its own port of a host of the list, nothing else in it. */
export function isPushAddress(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol === 'http:') return hosts.includes(loopback) && isLoopback(url);
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host,
  );
}
