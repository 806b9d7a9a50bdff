import type L from 'leaflet';
import { layoutNames, paintNames } from './base-labels.ts';
import { type BasePaths, buildBasePaths, municipalityPath, pathZoom, reference } from './base-paths.ts';
import { addCanvasLayer, type CanvasFrame } from './canvas-layer.ts';
import type { Rect } from './label-layout.ts';
import type { MapPalette } from './palette.ts';

export type BaseLayer = {
  setPalette: (palette: MapPalette) => void;
  /** With tiles underneath only borders are drawn; the tiles bring land and names. */
  setTiles: (shown: boolean) => void;
  /** The municipality where the citizen is stands out: its offers are the ones that may come. */
  setOwnMunicipality: (code: string | null) => void;
  /** What names must not cover and the part in view, in world pixels of `zoom`, and the name that is said already. */
  setObstacles: (zoom: number, rects: readonly Rect[], view: Rect, said: string | null) => void;
  remove: () => void;
};

let shared: BasePaths | null = null;

export function addBaseLayer(map: L.Map, initial: MapPalette): BaseLayer {
  shared ??= buildBasePaths();
  const paths = shared;
  let palette = initial;
  let tiles = false;
  let own: Path2D | null = null;
  let obstacles: { zoom: number; rects: readonly Rect[]; view: Rect | null; said: string | null } = {
    zoom: Number.NaN,
    rects: [],
    view: null,
    said: null,
  };
  let names: { zoom: number; layout: ReturnType<typeof layoutNames> } | null = null;

  const layer = addCanvasLayer(map, 'leon-base', (frame) => {
    paintLand(frame, paths, palette, { tiles, own });
    if (tiles) return;
    if (names?.zoom !== frame.zoom) {
      const { rects, view } = obstacles.zoom === frame.zoom ? obstacles : { rects: [], view: null };
      const layout = layoutNames(frame.context, frame.zoom, rects, view, obstacles.said);
      names = { zoom: frame.zoom, layout };
    }
    paintNames(frame.context, names.layout, frame.origin, palette);
  });
  const anew = () => {
    names = null;
    layer.redraw();
  };
  // Names are measured with the font that is there; once the web font has come they are measured again.
  document.fonts?.ready.then(anew).catch(() => undefined);

  return {
    setPalette(next) {
      palette = next;
      layer.redraw();
    },
    setTiles(shown) {
      tiles = shown;
      layer.redraw();
    },
    setOwnMunicipality(code) {
      own = code === null ? null : municipalityPath(code);
      layer.redraw();
    },
    setObstacles(zoom, rects, view, said) {
      obstacles = { zoom, rects, view, said };
      anew();
    },
    remove: layer.remove,
  };
}

function paintLand(
  frame: CanvasFrame,
  paths: BasePaths,
  palette: MapPalette,
  { tiles, own }: { tiles: boolean; own: Path2D | null },
): void {
  const { context, origin, zoom, pixelRatio } = frame;
  const scale = 2 ** (zoom - pathZoom);
  context.save();
  context.setTransform(
    pixelRatio * scale,
    0,
    0,
    pixelRatio * scale,
    pixelRatio * (reference.x * scale - origin.x),
    pixelRatio * (reference.y * scale - origin.y),
  );
  const line = (path: Path2D, colour: string, width: number, dash: number[] = []) => {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.setLineDash(dash.map((length) => length / scale));
    context.stroke(path);
  };
  context.lineJoin = 'round';
  if (!tiles) {
    context.fillStyle = palette.land;
    context.fill(paths.far);
    context.fillStyle = palette.sea;
    context.fill(paths.sea);
    context.fillStyle = palette.land;
    context.fill(paths.near);
    line(paths.near, palette.land, 1);
    // The hair line closes the rounding gaps where three municipalities meet.
    context.fillStyle = palette.region;
    context.fill(paths.region);
    line(paths.region, palette.region, 1);
    if (own) {
      context.fillStyle = palette.own;
      context.fill(own);
    }
    context.fillStyle = palette.lake;
    context.fill(paths.lakes);
    line(paths.coast, palette.coast, 0.9);
    line(paths.ferries, palette.ferry, 1.1, [2, 4]);
  }
  line(paths.shared, palette.border, zoom < 8 ? 0.9 : 1.2);
  line(paths.outer, palette.regionBorder, zoom < 8 ? 1.2 : 1.8);
  if (own) line(own, palette.ownBorder, 1.8);
  context.restore();
}
