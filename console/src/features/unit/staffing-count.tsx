import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './unit.module.css';

interface StaffingCountProps {
  what: string;
  /** Null: nobody has said it. */
  count: number | null;
  busy: boolean;
  onTap: (change: 1 | -1) => void;
}

/** One figure, up and down by a thumb. */
export function StaffingCount({ what, count, busy, onTap }: StaffingCountProps) {
  const { t } = useLanguage();
  return (
    <div className={classes.staffedOne}>
      <span>{what}</span>
      <ActionIcon
        variant="default"
        size={48}
        disabled={busy || count === 0}
        aria-label={t('unit.less', { name: what })}
        onClick={() => onTap(-1)}
      >
        <IconMinus size={20} aria-hidden />
      </ActionIcon>
      <output className={`${classes.staffedFigure} leon-figures`}>{count ?? '–'}</output>
      <ActionIcon
        variant="default"
        size={48}
        disabled={busy}
        aria-label={t('unit.more', { name: what })}
        onClick={() => onTap(1)}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}
