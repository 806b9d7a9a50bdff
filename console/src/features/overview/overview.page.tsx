import type { Session } from '@leon/contracts/identity/session.ts';
import { CapacityTable } from './capacity-table.tsx';
import { DeskCases } from './desk-cases.tsx';
import { LoadFigures } from './load-figures.tsx';
import classes from './overview.module.css';
import { OwnershipSection } from './ownership-section.tsx';

/** Load at a glance: the desk's cases and the region's capacity, oldest figures first. */
export function OverviewPage({ session }: { session: Session }) {
  return (
    <div className={classes.page}>
      <LoadFigures />
      <OwnershipSection session={session} />
      <div className={classes.columns}>
        <DeskCases session={session} />
        <CapacityTable />
      </div>
    </div>
  );
}
