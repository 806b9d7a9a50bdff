import { formatTime } from '@leon/contracts/language/language.ts';
import { freshnessWords, leonLevelWords, offerKindWords } from '@leon/contracts/language/vocabulary.ts';
import { VisuallyHidden } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { capacityTone } from '../../lib/capacity-tone.ts';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { AlternativeReasons } from './alternative-reasons.tsx';
import classes from './alternatives.module.css';
import { type AlternativeRow, awaitsDoctor } from './alternatives-view.ts';
import { HeldByOthers } from './held-by-others.tsx';
import { travelText } from './travel-text.ts';
import type { CaseView } from './use-case-view.ts';
import { WaitButton } from './wait-button.tsx';
import { useWorkspace } from './workspace.store.ts';

interface AlternativeRowProps {
  row: AlternativeRow;
  view: CaseView;
  now: number;
}

export function AlternativeRowItem({ row, view, now }: AlternativeRowProps) {
  const { t, language } = useLanguage();
  const { alternative, offer, number } = row;
  const capacity = usePicture((state) => state.capacities.get(offer.id));
  const highlighted = useWorkspace((state) => state.highlighted === offer.id);
  const { highlight, choose } = useWorkspace.getState();
  const chosen = view.chosen?.id === offer.id && view.row.status === 'assessing';
  const placed = view.placedAt?.id === offer.id;
  const selectable =
    view.actions.includes('reserve') && (alternative.verdict === 'fits' || awaitsDoctor(alternative));
  const uncertain = alternative.freshness !== 'fresh' && alternative.freshness !== 'not_counted';
  const kind = offer.label ?? offerKindWords[offer.kind][language];
  const level = leonLevelWords[offer.level][language];
  const pick = () => selectable && choose(view.row.id, offer.id);
  const link = { onMouseEnter: () => highlight(offer.id), onMouseLeave: () => highlight(null) };
  return (
    <li
      className={classes.row}
      data-chosen={chosen || placed || undefined}
      data-lit={highlighted || undefined}
      data-verdict={alternative.verdict}
      {...link}
    >
      <button
        type="button"
        className={classes.choose}
        disabled={!selectable}
        aria-pressed={chosen}
        data-number={number ?? undefined}
        onFocus={() => highlight(offer.id)}
        onBlur={() => highlight(null)}
        onClick={pick}
      >
        <VisuallyHidden>{t('alt.choose')} </VisuallyHidden>
        <span className={`${classes.number} leon-figures`}>{number ?? ''}</span>
        <span className={classes.name}>{offer.name}</span>
        <span className={`${classes.travel} leon-figures`}>{travelText(alternative, t)}</span>
      </button>
      <div className={classes.detail}>
        <div className={`${classes.line} leon-figures`}>
          <span className={classes.capacity}>
            <Mark tone={capacityTone(capacity, alternative.freshness)}>
              {capacityText(capacity, offer.capacityModel, now, t, language)}
            </Mark>
          </span>
          <span className={classes.muted}>
            {uncertain ? `${freshnessWords[alternative.freshness][language]} · ` : ''}
            {capacityOrigin(capacity, offer.capacityModel, now, t, language)}
          </span>
        </div>
        <div className={classes.muted}>
          {kind === level ? kind : `${kind} · ${level}`}
          {offer.demoData ? ` · ${t('alt.demo')}` : ''}
        </div>
        {offer.capacityModel === 'none' && offer.professionalNumber !== null ? (
          <PhoneNumber number={offer.professionalNumber} />
        ) : null}
        {view.row.unanswered?.offerId === offer.id ? (
          <Mark tone="warn">
            {t('alt.unanswered', { time: formatTime(Date.parse(view.row.unanswered.at), language) })}
          </Mark>
        ) : null}
        <AlternativeReasons alternative={alternative} />
        <WaitButton row={row} view={view} />
        <HeldByOthers offerId={offer.id} ownCase={view.row.id} capacity={capacity} />
        {uncertain && offer.capacityModel !== 'none' ? (
          <button
            type="button"
            className={classes.confirm}
            aria-label={t('alt.call_confirm_for', { name: offer.name })}
            onClick={() => useDialogs.getState().openPhoneReport(offer.id)}
          >
            <IconPhone size={14} aria-hidden /> {t('alt.call_confirm')}
          </button>
        ) : null}
      </div>
    </li>
  );
}
