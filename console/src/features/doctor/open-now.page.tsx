import classes from './doctor.module.css';
import { OpenNow } from './open-now.tsx';

/** For a general practitioner: what is open near an address. No case, no citizen, nothing to be asked. */
export function OpenNowPage() {
  return (
    <div className={classes.page}>
      <OpenNow callerType="own_gp" />
    </div>
  );
}
