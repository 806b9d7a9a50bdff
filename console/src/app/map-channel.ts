import type { Position } from '@leon/contracts/geo.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { MapLink } from '../features/workspace/map-link.ts';

/** What the workspace shows on a map, as data. */
export type MapScene = Omit<MapLink, 'onHighlight' | 'onPickOffer' | 'onPlaceCitizen'>;

/**
 * Between the windows of one person in one browser, in memory alone: where the citizen is never stands in an address
 * nor in storage. `hello`: a map has opened and asks what to show.
 */
export type MapMessage =
  | { type: 'hello' }
  | { type: 'scene'; scene: MapScene }
  | { type: 'highlight'; offerId: OfferId | null }
  | { type: 'pick'; offerId: OfferId }
  | { type: 'place'; position: Position };

export function openMapChannel(hear: (message: MapMessage) => void) {
  const channel = new BroadcastChannel('leon.map');
  channel.onmessage = (event: MessageEvent<MapMessage>) => hear(event.data);
  return {
    say: (message: MapMessage) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
