import { renderError } from '@leon/contracts/language/errors.ts';
import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiError } from '../lib/api-error.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { signInAnewAt } from '../lib/sign-in-address.ts';

/** A refusal in words, with the next step; stays until it is closed or something else is tried. */
export function Refusal({ error, onClose }: { error: unknown; onClose?: () => void }) {
  const { t, language } = useLanguage();
  if (error === null || error === undefined) return null;
  const text =
    error instanceof ApiError ? renderError(error.code, error.params, language) : t('refused.no_answer');
  return (
    <Alert
      role="alert"
      variant="default"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('refused.title')}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('shell.close')}
      onClose={() => onClose?.()}
      styles={{
        root: {
          borderColor: 'var(--leon-danger)',
          background: 'var(--leon-danger-soft)',
          padding: '8px 12px',
        },
        icon: { color: 'var(--leon-danger)' },
        title: { color: 'var(--leon-danger)' },
      }}
    >
      {text}{' '}
      {error instanceof ApiError && error.code === 'session.step_up' ? (
        <Anchor href={signInAnewAt(window.location.pathname)}>{t('lock.open')}</Anchor>
      ) : null}
    </Alert>
  );
}
