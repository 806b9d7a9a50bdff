import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternatives, Reason } from '@leon/contracts/matching/alternatives.ts';

interface Drive {
  readonly offerId: OfferId;
  /** What forbids the crew to drive there, or the trial that lets it. */
  readonly reason: Reason;
  /** Besides: does the place cover the need, and is it open and free? */
  readonly fits: boolean;
}

const about = ({ code }: Reason): boolean => code === 'conveyance_not_allowed' || code === 'conveyance_trial';

/** Of the places that the conveyance rule is about, the nearest is the one a crew asks for: a trial elsewhere helps nobody here. */
export function nearestDrive({ fitting, near, rejected }: Alternatives): Drive | undefined {
  const drives = [...fitting, ...near, ...rejected].flatMap(
    ({ offerId, reasons, travelMinutes, verdict }) => {
      const reason = reasons.find(about);
      return reason === undefined
        ? []
        : [{ offerId, reason, fits: verdict === 'fits', minutes: travelMinutes ?? Number.POSITIVE_INFINITY }];
    },
  );
  return drives.toSorted((a, b) => a.minutes - b.minutes)[0];
}
