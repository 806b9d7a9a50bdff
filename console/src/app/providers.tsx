import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import { setAcceptLanguage } from '../lib/http.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { cssVariables, theme } from '../ui/theme/theme.ts';
import classes from './shell.module.css';

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The theme in force: the chosen one, or the computer's own. */
export function useThemeInForce(): 'light' | 'dark' {
  const chosen = usePreferences((state) => state.theme);
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  return chosen === 'auto' ? system : chosen;
}

export function Providers({ children }: { children: ReactNode }) {
  const scheme = useThemeInForce();
  const language = usePreferences((state) => state.language);
  useEffect(() => {
    document.documentElement.lang = language;
    setAcceptLanguage(language);
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={nonce}
      deduplicateInlineStyles
    >
      <Notifications
        position="bottom-left"
        className={classes.toasts ?? ''}
        autoClose={2_500}
        limit={2}
        containerWidth={280}
      />
      {children}
    </MantineProvider>
  );
}
