import type { Scene } from './stage.ts';

/** A computer was left open: the administrator ends it, its user is told, and the auditor reads who did. */
export const sessionScenes: readonly Scene[] = [
  [
    'signed out by somebody else',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator B');
      const administrator = await person('Administrator');
      await administrator.getByRole('button', { name: /^Log ud overalt.*Visitator B$/ }).click();
      const form = administrator.getByRole('form', { name: 'Log ud overalt: Visitator B' });
      await form.getByLabel('Hvorfor').selectOption('left_open');
      await form.scrollIntoViewIfNeeded();
      await shoot(administrator, 'administration-sign-out-everywhere');
      await form.getByRole('button', { name: 'Log Visitator B ud' }).click();
      await nurse.getByRole('heading', { name: 'Du er lukket ude' }).waitFor();
      await shoot(nurse, 'shut-out');
      await nurse.reload();
      await nurse.getByRole('heading', { name: 'Log ind' }).waitFor();
      await shoot(nurse, 'sign-in-after-shut-out', 'screen', 'monitor');

      const auditor = await person('Revisor');
      await auditor.getByRole('link', { name: 'Log-ind og adgang' }).click();
      await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
      await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
      await auditor.getByText('af Administrator', { exact: true }).waitFor();
      await shoot(auditor, 'security-log-found');
    },
  ],
];
