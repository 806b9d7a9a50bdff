import cookie from '@fastify/cookie';

/** The prefix makes browsers insist on Secure, Path=/ and no Domain. */
export const sessionCookieName = '__Host-leon';

/** The session token of a Cookie header, of a request or of a socket's handshake; null: none. */
export function sessionTokenIn(cookieHeader: string | undefined): string | null {
  if (cookieHeader === undefined) return null;
  return cookie.parse(cookieHeader)[sessionCookieName] ?? null;
}
