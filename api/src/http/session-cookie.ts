/** The prefix makes browsers insist on Secure, Path=/ and no Domain. */
export const sessionCookieName = '__Host-leon';
/** A wall's own: it opens one picture, and is no session. */
export const wallCookieName = '__Host-leon-wall';

/** Of the sign-in's cookies. Without Max-Age one goes with the browser; the server decides when the session ends. */
export const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** A cookie's value in a Cookie header, of a request or of a socket's handshake; null: none. Ours need no decoding. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

export const sessionTokenIn = (header: string | undefined): string | null =>
  cookieIn(header, sessionCookieName);
