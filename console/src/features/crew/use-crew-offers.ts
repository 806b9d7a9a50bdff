import type { Desk, Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Conveyance } from '@leon/contracts/rules/conveyance.ts';
import { useMemo } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { useSupportOf } from '../../stores/use-support.ts';
import { useCrew } from './crew.store.ts';

interface CrewOffers {
  readonly offers: ReadonlyMap<OfferId, Offer>;
  readonly desks: readonly Desk[];
  readonly municipalities: readonly Municipality[];
  readonly conveyance: readonly Conveyance[];
  /** Whether the decision-support module is on, as far as this device has heard. */
  readonly support: boolean;
}

/** The live picture; before there is one on this page, the last that this device had. */
export function useCrewOffers(): CrewOffers {
  const live = usePicture();
  const kept = useCrew((state) => state.kept);
  const isLive = live.offers.size > 0 || kept === null;
  const rules = isLive ? live.rules : kept.rules;
  const support = useSupportOf(rules) !== null;
  const keptOffers = useMemo(() => new Map(kept?.offers.map((offer) => [offer.id, offer])), [kept]);
  return isLive
    ? {
        offers: live.offers,
        desks: live.desks,
        municipalities: live.municipalities,
        conveyance: rules.conveyance,
        support,
      }
    : {
        offers: keptOffers,
        desks: kept.desks,
        municipalities: kept.municipalities,
        conveyance: rules.conveyance,
        support,
      };
}

/** The desk that is asked from a municipality. */
export function useDeskOf(municipality: string | null): Desk | undefined {
  const { desks, municipalities } = useCrewOffers();
  const cluster = municipalities.find(({ code }) => code === municipality)?.cluster;
  return desks.find(({ code }) => code === cluster);
}
