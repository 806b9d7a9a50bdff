import { OfferStatus } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { offerStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { report } from '../../lib/report-capacity.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { sayable } from './sayable-statuses.ts';

export function PhoneReportForm({ offer, onDone }: { offer: Offer; onDone: () => void }) {
  const { t, language } = useLanguage();
  const capacity = usePicture((state) => state.capacities.get(offer.id));
  const { run, waiting, error } = useCommand();
  const statuses = sayable[offer.capacityModel];
  const counted = offer.capacityModel === 'beds' || offer.capacityModel === 'slots';
  const [free, setFree] = useState(String(capacity?.free ?? 0));
  const [status, setStatus] = useState<OfferStatus>(
    statuses.find((one) => one === capacity?.status) ?? statuses[0] ?? 'open',
  );
  const [earliest, setEarliest] = useState('');
  const [toldBy, setToldBy] = useState('');
  const [missing, setMissing] = useState(false);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (toldBy.trim() === '') return setMissing(true);
    const at = status === 'later' ? typedTime(earliest, nowMs()) : null;
    void run(async () => {
      await report({
        offerId: offer.id,
        source: 'phone',
        toldBy: toldBy.trim(),
        ...(counted ? { free: Number(free) } : { status }),
        ...(at === null ? {} : { earliestAt: isoAt(at) }),
      });
      toast(t('toast.reported', { name: offer.name }));
      onDone();
    });
  };
  return (
    <form onSubmit={save} autoComplete="off">
      <Stack gap="md">
        <Text>
          {t('phone.number')}:{' '}
          {offer.professionalNumber === null ? (
            t('phone.no_number')
          ) : (
            <strong>
              <PhoneNumber number={offer.professionalNumber} />
            </strong>
          )}
        </Text>
        <Group align="flex-end" gap="sm" grow>
          {counted ? (
            <TextInput
              data-autofocus
              label={t('phone.free')}
              inputMode="numeric"
              maxLength={3}
              value={free}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setFree(event.currentTarget.value.replace(/\D/g, ''))}
            />
          ) : (
            <NativeSelect
              data-autofocus
              label={t('phone.state')}
              value={status}
              onChange={(event) => setStatus(OfferStatus.parse(event.currentTarget.value))}
              data={statuses.map((value) => ({ value, label: offerStatusWords[value][language] }))}
            />
          )}
          {status === 'later' && !counted ? (
            <TextInput
              label={t('unit.earliest')}
              placeholder="15.30"
              value={earliest}
              onChange={(event) => setEarliest(event.currentTarget.value)}
            />
          ) : null}
        </Group>
        <TextInput
          label={t('phone.told_by')}
          maxLength={120}
          value={toldBy}
          error={missing && toldBy.trim() === '' ? t('phone.told_by_needed') : null}
          onChange={(event) => setToldBy(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" size="sm" loading={waiting !== 'no'}>
            {t('phone.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
