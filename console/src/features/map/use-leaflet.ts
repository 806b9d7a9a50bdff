import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createMap, type MapController } from './map-controller.ts';
import type { RegionMapProps } from './map-props.ts';

/** One Leaflet map for the life of the element; props are passed on, React renders nothing inside it. */
export function useLeaflet(container: RefObject<HTMLElement | null>, props: RegionMapProps) {
  const controller = useRef<MapController | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [locked, setLocked] = useState(false);
  const [placing, setPlacing] = useState(false);

  useLayoutEffect(() => {
    if (!container.current) return;
    const made = createMap(container.current, {
      onHighlight: (id) => latest.current.onHighlight(id),
      onPickOffer: (id) => latest.current.onPickOffer(id),
      onPlaceCitizen: (position) => latest.current.onPlaceCitizen(position),
      onLock: setLocked,
      onPlacing: setPlacing,
    });
    controller.current = made;
    made.update(latest.current);
    return () => {
      controller.current = null;
      made.remove();
    };
  }, [container]);

  useEffect(() => controller.current?.update(props));

  return { controller, locked, placing };
}
