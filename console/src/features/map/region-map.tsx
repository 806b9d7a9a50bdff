import type { RegionMapProps } from './map-props.ts';

export function RegionMap(_props: RegionMapProps) {
  return <section aria-label="Kort" style={{ height: '100%' }} />;
}
