import type { Role } from '@leon/contracts/identity/role.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage } from '../lib/language/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { homeOf } from './areas.ts';

export function NoAccess({ role }: { role: Role }) {
  const { t, language } = useLanguage();
  return (
    <EmptyState
      title={t('access.title')}
      hint={t('access.body', { role: roleWords[role][language].toLocaleLowerCase(language) })}
    >
      <Button component={Link} href={homeOf(role)}>
        {t('access.home')}
      </Button>
    </EmptyState>
  );
}
