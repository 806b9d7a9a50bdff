import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternatives } from '@leon/contracts/matching/alternatives.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { Need } from '@leon/contracts/matching/need.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { useEffect, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { usePicture } from '../../stores/picture.ts';
import { useCrew } from './crew.store.ts';
import { type CrewDraft, needOf } from './crew-draft.ts';
import { KeptPicture, pictureToKeep, worldOf } from './crew-picture.ts';
import { useCrewOffers } from './use-crew-offers.ts';

export interface CrewAlternativesAnswer {
  readonly alternatives: Alternatives;
  readonly offers: ReadonlyMap<OfferId, Pick<Offer, 'name' | 'kind' | 'professionalNumber'>>;
  /** The picture it was ranked over without a line (milliseconds since 1970); null: the api answered just now. */
  readonly pictureAt: number | null;
}

type Answer = CrewAlternativesAnswer | 'waiting' | 'nothing_known';

/** From the api; without a line by the same engine over the last picture that is here. */
export function useAlternatives(draft: CrewDraft, where: Whereabouts): Answer {
  const [answer, setAnswer] = useState<Answer>('waiting');
  const kept = useCrew((state) => state.kept);
  const { support } = useCrewOffers();
  const asked = JSON.stringify(needOf(draft, where, support));
  useEffect(() => {
    let wanted = true;
    call(askAlternatives, { body: { need: JSON.parse(asked) } }).then(
      ({ alternatives, offers }) => {
        const byId = new Map(offers.map((offer) => [offer.id, offer]));
        if (wanted) setAnswer({ alternatives, offers: byId, pictureAt: null });
      },
      () => wanted && setAnswer(fromLastPicture(asked, kept)),
    );
    return () => {
      wanted = false;
    };
  }, [asked, kept]);
  return answer;
}

function fromLastPicture(asked: string, kept: KeptPicture | null): Answer {
  const live = KeptPicture.safeParse(pictureToKeep(usePicture.getState()));
  const picture = live.success ? live.data : kept;
  const need = Need.safeParse({ ...JSON.parse(asked), declinedBy: [] });
  if (picture === null || !need.success) return 'nothing_known';
  const now = nowMs();
  return {
    alternatives: rankAlternatives(worldOf(picture, now), need.data, now),
    offers: new Map(picture.offers.map((offer) => [offer.id, offer])),
    pictureAt: picture.at,
  };
}
