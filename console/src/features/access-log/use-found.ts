import { useState } from 'react';
import { useCommand } from '../../lib/use-command.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Pages of a log, newest first. What was found last stays on the screen until the next answer has come. */
export function useFound<Query, Row extends { id: unknown }>(
  read: (query: Query, before: Row['id'] | null) => Promise<Page<Row>>,
) {
  const [found, setFound] = useState<(Page<Row> & { readonly query: Query }) | null>(null);
  const { run, waiting, error, clear } = useCommand();
  const ask = (query: Query, earlier: readonly Row[]) =>
    run(async () => {
      const { rows, more } = await read(query, earlier.at(-1)?.id ?? null);
      setFound({ query, rows: [...earlier, ...rows], more });
    });
  return {
    ...{ found, waiting, error, clear, run },
    search: (query: Query) => ask(query, []),
    showMore: () => (found === null ? undefined : ask(found.query, found.rows)),
  };
}
