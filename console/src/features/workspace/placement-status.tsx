import { formatTime } from '@leon/contracts/language/language.ts';
import { answerHalfTime } from '@leon/contracts/oversight/half-time.rules.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAgo, formatCountdown, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './action-bar.module.css';
import { HandoverReceipt } from './handover-receipt.tsx';
import { RenewHoldButton } from './renew-hold-button.tsx';
import type { CaseView } from './use-case-view.ts';
import type { useNextStep } from './use-next-step.ts';

/** What is promised and what is not, in its own words, with its clock and the unit's number. */
export function PlacementStatus({ view, step }: { view: CaseView; step: ReturnType<typeof useNextStep> }) {
  const { t } = useLanguage();
  const now = useNow();
  const clocks = usePicture((state) => state.alarmClocks);
  const { placedAt, row } = view;
  if (placedAt === null || row.placement === null) return null;
  const half = answerHalfTime(row, clocks);
  const isHalfOver = half !== null && now >= half;
  return (
    <div className={`${classes.status} leon-figures`} role="status">
      <span className={classes.offer}>{placedAt.name}</span>
      <State view={view} />
      <RenewHoldButton view={view} step={step} />
      {placedAt.professionalNumber === null || row.status === 'closed' ? null : (
        <span className={classes.unit}>
          {isHalfOver ? <Mark tone="danger">{t('request.call_now')}</Mark> : null}
          {t('request.call_unit')}
          <PhoneNumber number={placedAt.professionalNumber} />
        </span>
      )}
    </div>
  );
}

function State({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const { status, placement } = view.row;
  if (placement === null) return null;
  if (status === 'reserved' && placement.holdExpiresAt !== null) {
    const until = Date.parse(placement.holdExpiresAt);
    return (
      <Mark tone={until > now ? 'accent' : 'danger'}>
        {until > now
          ? `${t('hold.reserved_until', { time: formatTime(until, language) })} · ${t('hold.remaining', { time: formatCountdown(until - now) })}`
          : t('hold.ran_out')}
      </Mark>
    );
  }
  if (status === 'requested') {
    const answerBy = placement.answerBy === null ? null : Date.parse(placement.answerBy);
    const due =
      answerBy === null
        ? ''
        : answerBy > now
          ? ` · ${t('request.answer_by', { time: formatTimeNear(answerBy, now, language) })} · ${t('hold.remaining', { time: formatCountdown(answerBy - now) })}`
          : ` · ${t('request.overdue')}`;
    return <Mark tone="warn">{`${t('request.asked')}${due}`}</Mark>;
  }
  if (placement.acceptedBy === null) return null;
  return (
    <>
      <Mark tone="ok">{t('request.accepted_by', { name: placement.acceptedBy })}</Mark>
      {placement.hasResponsible ? <Responsible until={view.row.responsibleUntil} now={now} /> : null}
      {placement.appointmentAt === null ? null : (
        <span>
          {t('time.agreed', { time: formatTimeNear(Date.parse(placement.appointmentAt), now, language) })}
        </span>
      )}
      {placement.transport?.underTrial === undefined ? null : (
        <Mark tone="warn">{t('transport.under_trial', { ...placement.transport.underTrial })}</Mark>
      )}
      <HandoverReceipt handover={view.row.handover} />
    </>
  );
}

/** Once its time has run out nobody is responsible, whoever was named. */
function Responsible({ until, now }: { until: string | null; now: number }) {
  const { t, language } = useLanguage();
  const ended = until === null ? null : Date.parse(until);
  if (ended === null || ended > now) return <Mark tone="ok">{t('request.has_responsible')}</Mark>;
  const time = formatTimeNear(ended, now, language);
  return <Mark tone="danger">{t('doctor.responsible_ended', { time, ago: formatAgo(now - ended, t) })}</Mark>;
}
