import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapLink } from '../features/workspace/map-link.ts';
import { LinkedMap } from './linked-map.tsx';
import { type MapScene, openMapChannel } from './map-channel.ts';

const region: MapScene = {
  fitKey: 'region',
  citizen: null,
  landArea: null,
  candidates: [],
  highlighted: null,
  transportOf: null,
};

/** The map alone, for another monitor: it shows what the workspace shows, and what is pointed out goes back there. */
export function MapWindowPage({ session }: { session: Session }) {
  const [scene, setScene] = useState(region);
  const channel = useRef<ReturnType<typeof openMapChannel> | null>(null);
  useEffect(() => {
    const opened = openMapChannel((message) => {
      if (message.type === 'scene') setScene(message.scene);
    });
    channel.current = opened;
    opened.say({ type: 'hello' });
    return opened.close;
  }, []);
  const link = useMemo<MapLink>(
    () => ({
      ...scene,
      onHighlight: (offerId) => channel.current?.say({ type: 'highlight', offerId }),
      onPickOffer: (offerId) => channel.current?.say({ type: 'pick', offerId }),
      onPlaceCitizen: (position) => channel.current?.say({ type: 'place', position }),
    }),
    [scene],
  );
  return <LinkedMap link={link} session={session} />;
}
