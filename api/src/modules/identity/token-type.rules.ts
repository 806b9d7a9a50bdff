/** Of a signed token's header, RFC 8725 section 3.11: another type is another token, whoever signed it. */
export function isOfType(
  typ: string | undefined,
  wanted: 'logout+jwt' | 'at+jwt',
  type: 'required' | 'optional',
): boolean {
  const named = typ?.toLowerCase().replace(/^application\//, '');
  if (named === wanted) return true;
  // none, or no more than that it is a token: believed where the region's provider knows no better
  return type === 'optional' && (named === undefined || named === 'jwt');
}
