import { formatTime } from '@leon/contracts/language/language.ts';
import { proposeDisposition } from '@leon/contracts/rules/propose-department.ts';
import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { departmentOf, departments } from './admission-departments.ts';
import { announcedOf } from './announced-citizen.ts';
import { announceAdmission } from './case-commands.ts';
import { ProposedBy } from './proposed-by.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { travelMinutesText } from './travel-text.ts';

/** Handing over and getting ready takes a while before anybody drives; only a proposal for the field. */
const readyMinutes = 30;

/** An ordinary admission: the right department by the guide, else the nearest, is already chosen; Enter announces. */
export function AdmissionStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const guide = usePicture((state) => state.rules.disposition);
  const municipalities = usePicture((state) => state.municipalities);
  const list = useMemo(() => departments(offers, view.alternatives), [offers, view.alternatives]);
  const proposed = view.scores.support ? proposeDisposition(guide, announcedOf(view.values), nowMs()) : null;
  const cluster = municipalities.find(({ code }) => code === view.row.municipality)?.cluster ?? null;
  const own = view.chosen?.id === view.top?.id ? undefined : view.chosen?.id;
  const preselected =
    list.find(({ offer }) => offer.id === own) ?? departmentOf(proposed, list, cluster) ?? list[0];
  const [offerId, setOfferId] = useState<string | null>(preselected?.offer.id ?? null);
  const [expected, setExpected] = useState(() =>
    formatTime(nowMs() + ((preselected?.travelMinutes ?? 0) + readyMinutes) * 60_000, language),
  );
  const department = list.find(({ offer }) => offer.id === offerId);

  const announce = (event: FormEvent) => {
    event.preventDefault();
    if (department === undefined) return;
    const at = typedTime(expected, nowMs());
    void run(async () => {
      await announceAdmission(view.row, {
        offerId: department.offer.id,
        expectedAt: at === null ? null : isoAt(at),
        counterfactual: 'admission',
      });
      toast(t('toast.admitted', { name: department.offer.name }));
      onDone();
    });
  };
  return (
    <StepFrame title={t('admit.title')} onClose={onDone}>
      <form onSubmit={announce} className={`${classes.fields} ${classes.admission}`}>
        <Select
          label={t('admit.department')}
          searchable
          allowDeselect={false}
          value={offerId}
          onChange={setOfferId}
          data={list.map(({ offer, travelMinutes }) => ({
            value: offer.id,
            label:
              travelMinutes === null ? offer.name : `${offer.name} · ${travelMinutesText(travelMinutes, t)}`,
          }))}
        />
        <TextInput
          label={t('admit.expected')}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting} disabled={department === undefined} data-autofocus>
          {t('admit.confirm')}
        </Button>
      </form>
      {view.scores.support ? (
        <ProposedBy proposed={proposed} />
      ) : (
        <p className={classes.hint}>{t('support.off_department')}</p>
      )}
      <p className={classes.hint}>{t('admit.hint')}</p>
    </StepFrame>
  );
}
