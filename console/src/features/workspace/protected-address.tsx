import { addressInText } from '@leon/contracts/calls/address-in-text.rules.ts';
import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { IconShieldLock } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-form.module.css';
import { protectAddress } from './citizen-commands.ts';
import { addressOf } from './protected-values.ts';
import type { CaseView } from './use-case-view.ts';

/** "Beskyttet adresse", wherever an address stands. */
export function ProtectedMark({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const address = addressOf(view.file);
  if (address === 'open') return null;
  return (
    <span className={classes.protected} title={t(address === 'hidden' ? 'address.hidden' : 'address.shown')}>
      <IconShieldLock size={14} aria-hidden />
      <span className={classes.protectedWord}>{t('address.mark')}</span>
    </span>
  );
}

/** Navne- og adressebeskyttelse: said by the case's owner, seen by everybody who has the case open. */
export function ProtectAddress({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const address = addressOf(view.file);
  const marked = address !== 'open';
  if (readOnly || !view.actions.includes('edit')) return <ProtectedMark view={view} />;
  return (
    <>
      <button
        type="button"
        className={marked ? classes.protected : classes.more}
        aria-pressed={marked}
        disabled={waiting !== 'no'}
        title={t(marked ? 'address.lift' : 'address.protect')}
        onClick={() => void run(() => protectAddress(view.row, !marked))}
      >
        <IconShieldLock size={14} aria-hidden />
        {t(marked ? 'address.mark' : 'address.do')}
      </button>
      <Refusal error={error} onClose={clear} />
    </>
  );
}

/** Under the place of a protected citizen: whose rule it is, and where the address also stands for others to read. */
export function AddressNote({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const rule = view.file?.citizen?.addressRule ?? null;
  if (addressOf(view.file) === 'open' || rule === null) return null;
  const told = addressInText(view.values).map((field) => caseFieldWords[field][language]);
  return (
    <>
      {rule.approved ? null : <p className={classes.hint}>{t('address.rule', { version: rule.version })}</p>}
      {told.length === 0 ? null : (
        <p className={classes.refused} role="status">
          {t('address.in_text', { fields: told.join(', ') })}
        </p>
      )}
    </>
  );
}
