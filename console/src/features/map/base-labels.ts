import { region } from '../../lib/basemap/basemap.ts';
import { allPlaces } from '../../lib/places.ts';
import { type LabelWish, type PlacedLabel, placeLabels, type Rect } from './label-layout.ts';
import { worldAt } from './mercator.ts';
import type { MapPalette } from './palette.ts';

type LabelStyle = {
  font: string;
  size: number;
  from: number;
  spacing: string;
  colour: (p: MapPalette) => string;
};

const family = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', 'Open Sans', sans-serif";

/** From which zoom each class of name is drawn; municipality names give way to villages when the map is near. */
const styles: Record<string, LabelStyle> = {
  city: { font: `600 14px ${family}`, size: 14, from: 0, spacing: '0px', colour: (p) => p.town },
  town: { font: `500 12.5px ${family}`, size: 12.5, from: 7.2, spacing: '0px', colour: (p) => p.town },
  small: { font: `400 12px ${family}`, size: 12, from: 9.1, spacing: '0px', colour: (p) => p.town },
  village: {
    font: `400 11.5px ${family}`,
    size: 11.5,
    from: 10.2,
    spacing: '0px',
    colour: (p) => p.townMuted,
  },
  outside: { font: `400 12px ${family}`, size: 12, from: 0, spacing: '0px', colour: (p) => p.townMuted },
  municipality: {
    font: `600 10.5px ${family}`,
    size: 10.5,
    from: 8,
    spacing: '1.2px',
    colour: (p) => p.municipality,
  },
};
const bySize = ['city', 'city', 'town', 'small', 'village'] as const;
const outsideFrom = [0, 0, 7.9, 9.4, 20] as const;
const municipalityUntil = 11;

type Name = { text: string; style: string; lon: number; lat: number; from: number; until: number };

/** In order of importance: cities, municipalities, towns, then the rest. */
const names: readonly Name[] = buildNames();

function buildNames(): Name[] {
  const own = allPlaces.filter((place) => place.municipality !== null);
  const seats = new Set(own.filter((place) => place.size <= 2).map((place) => place.name));
  const towns = own.map((place): Name => {
    const style = bySize[place.size];
    return { ...at(place), style, text: place.name, from: styles[style]?.from ?? 0, until: 99 };
  });
  const municipalities = region.features.map(({ properties: { name, label } }): Name => {
    const from = styles.municipality?.from ?? 0;
    // The seat's name already names its municipality while the map shows the whole region.
    const hidden = seats.has(name) ? 8.6 : from;
    const [lon, lat] = label;
    return {
      text: name.toLocaleUpperCase('da'),
      style: 'municipality',
      lon,
      lat,
      from: hidden,
      until: municipalityUntil,
    };
  });
  const outside = allPlaces
    .filter((place) => place.municipality === null)
    .map(
      (place): Name => ({
        ...at(place),
        text: place.name,
        style: 'outside',
        from: outsideFrom[place.size],
        until: 99,
      }),
    );
  const isCity = (name: Name) => name.style === 'city';
  return [...towns.filter(isCity), ...municipalities, ...towns.filter((n) => !isCity(n)), ...outside];
}

function at({ lon, lat }: { lon: number; lat: number }) {
  return { lon, lat };
}

/** Names for a zoom, in world pixels of that zoom; `said` stands on the map already, beside the citizen. */
export function layoutNames(
  context: CanvasRenderingContext2D,
  zoom: number,
  obstacles: readonly Rect[],
  view: Rect | null,
  said: string | null,
): { labels: PlacedLabel[]; dots: { x: number; y: number; size: number }[] } {
  const wishes: LabelWish[] = [];
  const dots: { x: number; y: number; size: number; text: string }[] = [];
  for (const name of names) {
    if (zoom < name.from || zoom > name.until || name.text === said) continue;
    const style = styles[name.style];
    if (!style) continue;
    context.font = style.font;
    context.letterSpacing = style.spacing;
    const point = worldAt(name.lon, name.lat, zoom);
    const covered = obstacles.find(
      (r) => point.x > r.left - 2 && point.x < r.right + 2 && point.y > r.top - 2 && point.y < r.bottom + 2,
    );
    const settlement = name.style !== 'municipality';
    if (settlement && !covered)
      dots.push({ ...point, text: name.text, size: name.style === 'city' ? 2.6 : 1.9 });
    wishes.push({
      text: name.text,
      style: name.style,
      at:
        covered && settlement
          ? { x: (covered.left + covered.right) / 2, y: (covered.top + covered.bottom) / 2 }
          : point,
      width: context.measureText(name.text).width,
      height: style.size * 1.15,
      gap: covered ? (covered.right - covered.left) / 2 + 5 : 4,
      placing: settlement ? 'beside' : 'on',
    });
  }
  const labels = placeLabels(wishes, obstacles, view);
  const named = new Set(labels.map((label) => label.text));
  return { labels, dots: dots.filter((dot) => named.has(dot.text)) };
}

export function paintNames(
  context: CanvasRenderingContext2D,
  { labels, dots }: ReturnType<typeof layoutNames>,
  origin: { x: number; y: number },
  palette: MapPalette,
): void {
  context.fillStyle = palette.townMuted;
  for (const dot of dots) {
    context.beginPath();
    context.arc(dot.x - origin.x, dot.y - origin.y, dot.size, 0, 2 * Math.PI);
    context.fill();
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.halo;
  for (const label of labels) {
    const style = styles[label.style];
    if (!style) continue;
    context.font = style.font;
    context.letterSpacing = style.spacing;
    const [x, y] = [Math.round(label.x - origin.x), Math.round(label.y - origin.y)];
    context.strokeText(label.text, x, y);
    context.fillStyle = style.colour(palette);
    context.fillText(label.text, x, y);
  }
}
