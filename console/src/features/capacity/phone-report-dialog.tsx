import { Modal } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneReportForm } from './phone-report-form.tsx';

/** "Ring og bekræft": what the unit says on the telephone, by name, becomes the figure everybody sees. */
export function PhoneReportDialog() {
  const { t } = useLanguage();
  const offerId = useDialogs((state) => state.phoneReportFor);
  const close = useDialogs((state) => state.closePhoneReport);
  const offer = usePicture((state) => (offerId === null ? undefined : state.offers.get(offerId)));
  return (
    <Modal
      opened={offer !== undefined}
      onClose={close}
      title={offer === undefined ? '' : t('phone.title', { name: offer.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="md"
    >
      {offer === undefined ? null : <PhoneReportForm key={offer.id} offer={offer} onDone={close} />}
    </Modal>
  );
}
