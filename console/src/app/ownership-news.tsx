import { deskRoles } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { useLocation } from 'wouter';
import { GiveCaseDialog } from '../features/ownership/give-case-dialog.tsx';
import { LeavingQuestion } from '../features/ownership/leaving-question.tsx';
import { PassNotices } from '../features/ownership/pass-notices.tsx';
import { useOpenCase } from './use-open-case.ts';

/** Whose cases are whose, on every page of whoever works at a desk. */
export function OwnershipNews({ session }: { session: Session }) {
  const [, go] = useLocation();
  const openCase = useOpenCase();
  if (!deskRoles.has(session.role)) return null;
  return (
    <>
      <PassNotices session={session} onOpenCase={openCase} />
      <GiveCaseDialog session={session} />
      <LeavingQuestion session={session} onShiftPage={() => go('/vagtskifte')} />
    </>
  );
}
