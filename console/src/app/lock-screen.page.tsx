import type { Session } from '@leon/contracts/identity/session.ts';
import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useAlarmSound } from '../features/workspace/use-alarm-sound.ts';
import { useAlarms } from '../features/workspace/use-alarms.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { signInAnewAt } from '../lib/sign-in-address.ts';
import { usePicture } from '../stores/picture.ts';
import classes from './sign-in.module.css';
import { useFollowedPicture } from './use-followed-picture.ts';

/** Nothing of any citizen, and still a desk that hears its telephone: the picture and its alarms go on behind it. */
export function LockScreenPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  useFollowedPicture(session);
  useAlarmSound(useAlarms(session.role));
  const waiting = usePicture(
    (state) => [...state.cases.values()].filter(({ status }) => status === 'new').length,
  );
  return (
    <Center component="main" h="100%" p="lg">
      <Stack className={classes.card ?? ''} gap="lg">
        <div>
          <Text className={classes.product ?? ''} component="p">
            LEON
          </Text>
          <Title order={1} size="h3">
            <IconLock size={20} aria-hidden /> {t('lock.title')}
          </Title>
        </div>
        <Text>{t('lock.whose', { name: session.name })}</Text>
        {session.desk === null ? null : (
          <Text className={classes.waiting ?? ''} data-waiting={waiting > 0 || undefined} role="status">
            {waiting === 0
              ? t('lock.waiting_none')
              : waiting === 1
                ? t('lock.waiting_one')
                : t('lock.waiting_many', { n: waiting })}
          </Text>
        )}
        <Button component="a" size="md" href={signInAnewAt(window.location.pathname)} autoFocus>
          {t('lock.open')}
        </Button>
        <Text size="sm">{t('lock.another')}</Text>
      </Stack>
    </Center>
  );
}
