import { useEffect, useRef } from 'react';
import type { MapLink } from '../features/workspace/map-link.ts';
import { type MapScene, openMapChannel } from './map-channel.ts';

/** Keeps a map in a window of its own in step with the workspace, both ways. */
export function useMapBroadcast(link: MapLink): void {
  const { fitKey, citizen, landArea, candidates, highlighted, transportOf } = link;
  const latest = useRef(link);
  latest.current = link;
  const channel = useRef<ReturnType<typeof openMapChannel> | null>(null);
  useEffect(() => {
    const opened = openMapChannel((message) => {
      const { onHighlight, onPickOffer, onPlaceCitizen } = latest.current;
      if (message.type === 'hello') opened.say({ type: 'scene', scene: sceneOf(latest.current) });
      else if (message.type === 'highlight') onHighlight(message.offerId);
      else if (message.type === 'pick') onPickOffer(message.offerId);
      else if (message.type === 'place') onPlaceCitizen(message.position);
    });
    channel.current = opened;
    return opened.close;
  }, []);
  useEffect(() => {
    const scene = { fitKey, citizen, landArea, candidates, highlighted, transportOf };
    channel.current?.say({ type: 'scene', scene });
  }, [fitKey, citizen, landArea, candidates, highlighted, transportOf]);
}

const sceneOf = ({ fitKey, citizen, landArea, candidates, highlighted, transportOf }: MapLink): MapScene => ({
  fitKey,
  citizen,
  landArea,
  candidates,
  highlighted,
  transportOf,
});
