import type { CaseId } from '@leon/contracts/ids.ts';
import { ActionIcon, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { OpenCaseMenu } from './open-case-menu.tsx';
import classes from './queue.module.css';

interface QueueHeadProps {
  mayOpen: boolean;
  wide: boolean;
  onOpenCase: (caseId: CaseId) => void;
}

export function QueueHead({ mayOpen, wide, onOpenCase }: QueueHeadProps) {
  const { t } = useLanguage();
  return (
    <div className={classes.headLine}>
      <Title order={2} size="md">
        {t('queue.title')}
      </Title>
      <span className={classes.headEnd}>
        {mayOpen ? <OpenCaseMenu onOpened={onOpenCase} /> : null}
        {wide ? null : (
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('queue.pop_out')}
            title={t('queue.pop_out')}
            onClick={() => window.open('/koe', 'leon-queue', 'popup,width=520,height=900')}
          >
            <IconExternalLink size={16} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </div>
  );
}
