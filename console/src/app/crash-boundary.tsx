import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { translator } from '../lib/language/translate.ts';
import { usePreferences } from '../stores/preferences.store.ts';

/** A fault in one screen ends here, in words and with a way on, never in a white page. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const t = translator(usePreferences.getState().language);
    return (
      <Center component="main" h="100%" p="xl">
        <Stack maw={480} gap="md">
          <Title order={1} size="h3">
            {t('crash.title')}
          </Title>
          <Text>{t('crash.body')}</Text>
          <Button w="fit-content" onClick={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        </Stack>
      </Center>
    );
  }
}
