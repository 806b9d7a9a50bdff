import classes from './doctor.module.css';
import { OpenNow } from './open-now.tsx';

/** The doctor on call, on a phone at night. */
export function DoctorPage() {
  return (
    <div className={classes.page}>
      <OpenNow />
    </div>
  );
}
