import type { News2Parameter } from '@leon/contracts/triage/news2.ts';
import type { CaseScores } from '@leon/contracts/triage/scores-of-case.ts';
import classes from './vitals.module.css';

/** NEWS2's points of one value, beside its label; the total is told in words below. */
export function ScorePoints({ scores, parameter }: { scores: CaseScores; parameter: News2Parameter }) {
  const points = scores.news2?.parts[parameter];
  if (points === undefined) return null;
  return (
    <span className={`${classes.points} leon-figures`} data-points={points}>
      {points}
    </span>
  );
}
