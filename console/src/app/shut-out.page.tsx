import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconDoorOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../lib/language/use-language.ts';
import { signInAnewAt } from '../lib/sign-in-address.ts';
import type { Lost } from '../stores/session.store.ts';
import classes from './sign-in.module.css';

/** In the middle of a call, perhaps: what has become of her work, and what she does with whoever is on the line. */
export function ShutOutPage({ lost }: { lost: Lost }) {
  const { t } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const disabled = lost === 'session.disabled';
  return (
    <Center component="main" h="100%" p="lg">
      <Stack className={classes.card ?? ''} gap="lg" role="alert">
        <div>
          <Text className={classes.product ?? ''} component="p">
            LEON
          </Text>
          <Title order={1} size="h3" ref={title} tabIndex={-1} className={classes.shut ?? ''}>
            <IconDoorOff size={22} aria-hidden /> {t('shut.title')}
          </Title>
        </div>
        <Text>{t(disabled ? 'shut.disabled' : 'shut.ended')}</Text>
        <Text>{t('shut.kept')}</Text>
        <Text>{t('shut.on_the_line')}</Text>
        <Button component="a" size="md" variant="default" href={signInAnewAt('/')}>
          {t('lock.open')}
        </Button>
      </Stack>
    </Center>
  );
}
