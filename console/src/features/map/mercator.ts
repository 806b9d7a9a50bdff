export type Pixel = { x: number; y: number };

/** World pixels of Web Mercator at a zoom (256 px at zoom 0), as Leaflet counts them. */
export function worldAt(lon: number, lat: number, zoom: number): Pixel {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lon + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size,
  };
}
