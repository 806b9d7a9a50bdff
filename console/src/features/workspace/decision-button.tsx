import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { ActionIcon } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** Once something has been chosen: what it was chosen from. */
export function DecisionButton({ row }: { row: CaseRow }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  if (row.placement === null && row.declinedBy.length === 0 && row.outcome === null) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={26}
        aria-label={t('decision.open')}
        title={t('decision.open')}
        onClick={() => setOpen(true)}
      >
        <IconListDetails size={16} aria-hidden />
      </ActionIcon>
      <DecisionDialog caseId={open ? row.id : null} onClose={() => setOpen(false)} />
    </>
  );
}
