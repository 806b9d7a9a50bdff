type Draw = (context: CanvasRenderingContext2D) => void;

/** What is drawn often is drawn once, `size` pixels square, and copied from then on. */
export function createSpriteCache(pixelRatio: number) {
  const made = new Map<string, HTMLCanvasElement>();
  return (key: string, size: number, draw: Draw): HTMLCanvasElement => {
    const known = made.get(key);
    if (known) return known;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(size * pixelRatio);
    const context = canvas.getContext('2d');
    if (context) {
      context.scale(pixelRatio, pixelRatio);
      context.lineJoin = 'round';
      context.lineCap = 'round';
      draw(context);
    }
    made.set(key, canvas);
    return canvas;
  };
}
