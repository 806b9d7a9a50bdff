import { createHash } from 'node:crypto';

/** The journal counts per uuid; a desk has a code. */
export function journalIdOfDesk(desk: string): string {
  const hex = createHash('sha256').update(`desk:${desk}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
