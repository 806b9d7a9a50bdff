import type { ReactNode } from 'react';

interface ColumnHeadsProps {
  headings: readonly string[];
  /** Further ones that are more than a word. */
  children?: ReactNode;
}

/** What a table's columns are called. */
export function ColumnHeads({ headings, children }: ColumnHeadsProps) {
  return (
    <thead>
      <tr>
        {headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
