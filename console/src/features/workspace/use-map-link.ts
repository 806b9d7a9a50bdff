import type { Position } from '@leon/contracts/geo.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { useCallback, useMemo, useRef } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { whereaboutsAt } from '../../lib/whereabouts.ts';
import { saverOf } from './case-files.store.ts';
import type { MapLink } from './map-link.ts';
import { addressOf } from './protected-values.ts';
import { isTransportUnderWay } from './transport-under-way.rules.ts';
import type { CaseView } from './use-case-view.ts';
import { useWorkspace } from './workspace.store.ts';

const noCandidates: MapLink['candidates'] = [];

/** What the map shows of the open case, and what a click on it means. */
export function useMapLink(view: CaseView | null): MapLink {
  const { t } = useLanguage();
  const highlighted = useWorkspace((state) => state.highlighted);
  const onHighlight = useWorkspace((state) => state.highlight);
  const choose = useWorkspace((state) => state.choose);
  const caseId = view?.row.id ?? null;
  const editable = view?.editable === true;
  // Agreed: the numbers have served; the map shows the citizen and the region.
  const agreed =
    view?.row.status === 'accepted' || view?.row.status === 'handed_over' || view?.row.status === 'follow_up';
  const main = agreed ? undefined : view?.alternatives?.main;
  // About where is enough to rank by; a pin would say more than it knows, or more than it may.
  const hidden = addressOf(view?.file) === 'hidden';
  const where = hidden ? null : (view?.values.whereabouts ?? null);

  const candidates = useMemo(
    () =>
      main === undefined
        ? noCandidates
        : main.flatMap(({ offer, number }) => (number === null ? [] : [{ offerId: offer.id, number }])),
    [main],
  );
  const citizen = useMemo(() => (where === null ? null : { ...where.position, label: where.label }), [where]);
  const onPickOffer = useCallback(
    (offerId: OfferId) => {
      if (caseId !== null && editable) choose(caseId, offerId);
    },
    [caseId, editable, choose],
  );
  const onPlaceCitizen = useCallback(
    (position: Position) => {
      if (caseId === null || !editable || hidden) return;
      const saver = saverOf(caseId);
      saver.type('whereabouts', whereaboutsAt(position, t('field.where_map')));
      void saver.flush('whereabouts');
    },
    [caseId, editable, hidden, t],
  );

  // The view goes to a town named in the form, never away from a point she has just pointed out on the map.
  const named = useRef({ caseId, label: '' });
  if (named.current.caseId !== caseId) named.current = { caseId, label: '' };
  if (where !== null && where.label !== t('field.where_map')) named.current.label = where.label;

  return {
    fitKey: caseId === null ? 'region' : `${caseId} ${named.current.label}`,
    citizen,
    landArea: where?.landArea ?? null,
    candidates,
    highlighted,
    transportOf: view !== null && isTransportUnderWay(view.row) ? view.row.id : null,
    onHighlight,
    onPickOffer,
    onPlaceCitizen,
  };
}
