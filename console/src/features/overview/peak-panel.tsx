import { setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs, useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './peak.module.css';
import { type PeakRule, peakRulesOf } from './peak-rules.ts';

const hourMs = 3_600_000;
const lengths = [1, 2, 4, 8, 12] as const;

/** Peak load is declared here, with a reason and an end, and taken back again. */
export function PeakPanel({ desk }: { desk: string | null }) {
  const { t } = useLanguage();
  const now = useNow(1_000);
  const agreements = usePicture((state) => state.rules.agreements);
  const peaks = usePicture((state) => state.peaks);
  const municipalities = usePicture((state) => state.municipalities);
  const rules = peakRulesOf(desk, agreements, peaks, municipalities, now);
  if (rules.length === 0) return <EmptyState title={t('peak.none')} />;
  return (
    <div className={classes.list}>
      {rules.map((rule) => (
        <PeakCard key={rule.agreement.id} rule={rule} now={now} />
      ))}
    </div>
  );
}

function PeakCard({ rule, now }: { rule: PeakRule; now: number }) {
  const { t, language } = useLanguage();
  const { agreement, peak, open, ranOut } = rule;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const said = peak && { name: peak.by, time: at(peak.at), reason: peak.reason };
  return (
    <article className={classes.card} aria-label={agreement.name} data-open={open || undefined}>
      <div className={classes.head}>
        <h3 className={classes.name}>{agreement.name}</h3>
        <Mark tone={open ? 'warn' : 'muted'} chip>
          {open ? t('peak.open') : t('peak.closed')}
        </Mark>
      </div>
      <p className={`${classes.line} leon-figures`}>
        {said === undefined
          ? t('peak.never')
          : peak?.open === true
            ? t('peak.opened_by', said)
            : t('peak.closed_by', said)}
      </p>
      {open ? (
        <p className={`${classes.line} leon-figures`}>
          {peak?.until == null ? t('peak.until_closed') : t('peak.until', { time: at(peak.until) })}
        </p>
      ) : null}
      {ranOut && peak?.until != null ? (
        <p className={classes.line}>{t('peak.ran_out', { time: at(peak.until) })}</p>
      ) : null}
      {agreement.cap === null ? null : <p className={classes.note}>{t('peak.cap', { n: agreement.cap })}</p>}
      <p className={classes.note}>
        {t('peak.source', { source: agreement.source })} ·{' '}
        {agreement.approvedBy === null
          ? t('rule.not_approved')
          : t('rule.approved_by', { name: agreement.approvedBy })}
      </p>
      {agreement.status === 'approved' ? (
        <PeakForm key={rule.version} rule={rule} />
      ) : (
        <Mark tone="muted">{t('peak.proposed')}</Mark>
      )}
    </article>
  );
}

function PeakForm({ rule: { agreement, open, version } }: { rule: PeakRule }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState<number | null>(4);
  const { run, waiting, error, clear } = useCommand();
  const decide = () =>
    void run(() =>
      send(setPeak, {
        params: { agreement: agreement.id },
        body: {
          commandId: newCommandId(),
          ...{ open: !open, reason, expectedVersion: version },
          until: open || hours === null ? null : isoAt(nowMs() + hours * hourMs),
        },
      }),
    );
  return (
    <form
      className={classes.form}
      aria-label={t('peak.form', { name: agreement.name })}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <Textarea
        label={t('peak.reason')}
        required
        autosize
        minRows={1}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {open ? null : (
        <NativeSelect
          label={t('peak.length')}
          value={hours === null ? '' : String(hours)}
          onChange={(event) =>
            setHours(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
          }
        >
          {lengths.map((n) => (
            <option key={n} value={n}>
              {n === 1 ? t('peak.hour') : t('peak.hours', { n })}
            </option>
          ))}
          <option value="">{t('peak.never_by_itself')}</option>
        </NativeSelect>
      )}
      <Button type="submit" loading={waiting !== 'no'} disabled={reason.trim() === ''}>
        {open ? t('peak.do_close') : t('peak.do_open')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
