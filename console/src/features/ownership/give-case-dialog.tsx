import type { Session } from '@leon/contracts/identity/session.ts';
import { Modal } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { GiveCaseForm } from './give-case-form.tsx';

/** To whom a case goes: the coordinator decides, its owner offers. */
export function GiveCaseDialog({ session }: { session: Session }) {
  const { t } = useLanguage();
  const caseId = useDialogs((state) => state.givingCase);
  const give = useDialogs((state) => state.giveCase);
  const row = usePicture((state) => (caseId === null ? undefined : state.cases.get(caseId)));
  const close = () => give(null);
  return (
    <Modal
      opened={row !== undefined}
      onClose={close}
      title={row === undefined ? '' : t('give.title', { number: row.number })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="md"
    >
      {row === undefined ? null : <GiveCaseForm key={row.id} row={row} session={session} onDone={close} />}
    </Modal>
  );
}
