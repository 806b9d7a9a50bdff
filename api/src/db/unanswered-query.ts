import type { PoolClient } from 'pg';

/** pg's own words for a query that got no answer within `query_timeout`; it has no code. */
const unanswered = 'Query read timeout';

interface Internals {
  /** The pool keeps no connection that is not, and the connection refuses further queries at once. */
  _queryable: boolean;
  query: (...given: unknown[]) => unknown;
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Ends a connection whose query got no answer. pg leaves it open and busy with that query: every later user, the
 * rollback first, would wait behind it for the full time-out, also long after the network has healed.
 */
export function endWhenUnanswered(client: PoolClient): void {
  const internals = client as unknown as Internals;
  const query = internals.query.bind(client);
  internals.query = (...given) => {
    const result = query(...given);
    if (result instanceof Promise) {
      result.catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== unanswered) return;
        internals._queryable = false;
        internals.connection.stream.destroy();
      });
    }
    return result;
  };
}
