/**
 * Whether one may use what an SPDX expression covers: of `OR` one side is enough, of `AND` both are needed. What is no
 * expression (`SEE LICENSE IN …`) is not allowed.
 */
export function isAllowedLicence(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let ok = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      ok = ok || other;
    }
    return ok;
  };
  const both = (): boolean => {
    let ok = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      ok = ok && other;
    }
    return ok;
  };
  const one = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && allowed.has(token);
    const inner = either();
    const closed = tokens[at] === ')';
    at += 1;
    return inner && closed;
  };
  return either() && at === tokens.length;
}
