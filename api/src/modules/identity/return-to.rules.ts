/** A path of our own to come back to after sign-in; anything that leads elsewhere becomes the front page. */
export function safeReturnTo(wanted: string | undefined, publicUrl: string): string {
  if (wanted === undefined || wanted.length > 500 || !wanted.startsWith('/')) return '/';
  const base = new URL(publicUrl);
  const url = URL.parse(wanted, base.href);
  if (url === null || url.origin !== base.origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
