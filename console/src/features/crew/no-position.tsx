import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import type { PositionTrouble } from './use-position.ts';

const words = {
  refused: 'crew.position_refused',
  not_found: 'crew.no_position',
  outside: 'crew.outside',
} as const satisfies Record<PositionTrouble, string>;

/** Why there is no position, and what to do instead. */
export function NoPosition({ trouble }: { trouble: PositionTrouble | null }) {
  const { t } = useLanguage();
  return trouble === null ? null : (
    <p role="alert" className={classes.warning}>
      {t(words[trouble])}
    </p>
  );
}
