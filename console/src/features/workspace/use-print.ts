import { useEffect, useState } from 'react';

export type Printing = 'case' | 'empty';

/** Shows the page, hands it to the printer, and takes it away: nothing clinical stands in an address or a new window. */
export function usePrint() {
  const [printing, setPrinting] = useState<Printing | null>(null);
  useEffect(() => {
    if (printing === null) return;
    const done = () => setPrinting(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  return { printing, print: setPrinting };
}
