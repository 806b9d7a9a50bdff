import type { Session } from '@leon/contracts/identity/session.ts';
import { GlassNotices } from '../features/break-glass/glass-notices.tsx';

/** A desk's coordinator is told on whatever page she is. */
export const GlassNews = ({ session }: { session: Session }) =>
  session.role === 'coordinator' ? <GlassNotices /> : null;
