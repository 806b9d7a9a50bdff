import { retryNotice } from '@leon/contracts/oversight/notice.routes.ts';
import type { NoticeDelivery, NoticeStatus } from '@leon/contracts/oversight/notice.ts';
import { Button, Title, VisuallyHidden } from '@mantine/core';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';

const tones: Record<NoticeStatus, Tone> = {
  waiting: 'accent',
  sent: 'ok',
  failed: 'danger',
  off: 'muted',
  dropped: 'muted',
};

interface NoticeDeliveriesProps {
  deliveries: readonly NoticeDelivery[];
  onChanged: () => void;
}

export function NoticeDeliveries({ deliveries, onChanged }: NoticeDeliveriesProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const retry = ({ id }: NoticeDelivery) =>
    void run(() =>
      send(retryNotice, { params: { deliveryId: id }, body: { commandId: newCommandId() } }),
    ).then(onChanged);
  return (
    <>
      <Title order={3} size="h6">
        {t('notices.deliveries')}
      </Title>
      <Refusal error={error} onClose={clear} />
      {deliveries.length === 0 ? (
        <p className={classes.hint}>{t('notices.no_deliveries')}</p>
      ) : (
        <table className={`${classes.table} leon-figures`}>
          <thead>
            <tr>
              <th scope="col">{t('notices.when')}</th>
              <th scope="col">{t('notices.event')}</th>
              <th scope="col">{t('notices.to')}</th>
              <th scope="col">{t('notices.status')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {deliveries.map((one) => {
              const to = one.address ?? t(`notices.channel.${one.channel}`);
              return (
                <tr key={one.id}>
                  <td>{formatTimeNear(Date.parse(one.madeAt), nowMs(), language)}</td>
                  <td>
                    {t(`notices.event.${one.event}`)}
                    {one.caseNumber === null ? null : (
                      <span className={classes.source}>{t('notices.case', { number: one.caseNumber })}</span>
                    )}
                  </td>
                  <td className={classes.address}>{to}</td>
                  <td>
                    <Mark tone={tones[one.status]}>{t(`notices.status.${one.status}`)}</Mark>
                    {one.error === null ? null : (
                      <span className={classes.source}>
                        {t('notices.attempts', { n: one.attempts })} · {one.error}
                      </span>
                    )}
                  </td>
                  <td>
                    {one.status !== 'failed' && one.status !== 'off' ? null : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={waiting !== 'no'}
                        onClick={() => retry(one)}
                      >
                        {t('notices.retry')}
                        <VisuallyHidden> {t('notices.retry_which', { to })}</VisuallyHidden>
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
