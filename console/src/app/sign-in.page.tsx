import { ErrorCode } from '@leon/contracts/errors.ts';
import { renderError } from '@leon/contracts/language/errors.ts';
import { Alert, Anchor, Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useLocation, useSearch } from 'wouter';
import { useLanguage } from '../lib/language/use-language.ts';
import { signInAddress } from '../lib/sign-in-address.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { useSession } from '../stores/session.store.ts';
import classes from './sign-in.module.css';
import { useSignInProof } from './use-sign-in-proof.ts';

export function SignInPage() {
  const { t, language } = useLanguage();
  const { status, lost } = useSession();
  const set = usePreferences((state) => state.set);
  const [location] = useLocation();
  const search = new URLSearchParams(useSearch());
  /** Why the way back from the identity provider ended here. */
  const refused = ErrorCode.safeParse(search.get('signin')).data;
  const working = useSignInProof(search);
  const notice =
    status === 'unreachable'
      ? t('signin.unreachable')
      : working
        ? t('signin.working')
        : lost === 'session.expired'
          ? t('signin.expired')
          : lost !== null
            ? t(lost === 'session.disabled' ? 'shut.disabled' : 'shut.ended')
            : refused === 'access.denied'
              ? t('signin.unknown')
              : refused === 'service.unavailable'
                ? t('signin.provider_away')
                : refused !== undefined
                  ? renderError(refused, {}, language)
                  : null;
  return (
    <Center component="main" h="100%" p="lg">
      <Stack className={classes.card ?? ''} gap="lg">
        <div>
          <Text className={classes.product ?? ''} component="p">
            LEON
          </Text>
          <Title order={1} size="h3">
            {t('signin.title')}
          </Title>
        </div>
        <Text>{t('signin.intro')}</Text>
        {lost === null ? null : <Text>{t('signin.kept')}</Text>}
        {notice === null ? null : (
          <Alert role="status" variant="default" p="sm">
            {notice}
          </Alert>
        )}
        <Group justify="space-between">
          <Button
            component="a"
            size="md"
            href={
              // At a shared desk the provider may remember somebody else.
              signInAddress({ returnTo: location, anew: lost !== null })
            }
            disabled={status === 'unreachable' || working}
          >
            {t('signin.button')}
          </Button>
          <Anchor
            component="button"
            type="button"
            onClick={() => set({ language: language === 'da' ? 'en' : 'da' })}
          >
            {t('shell.to_english')}
          </Anchor>
        </Group>
      </Stack>
    </Center>
  );
}
