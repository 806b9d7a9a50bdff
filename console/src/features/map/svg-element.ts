const namespace = 'http://www.w3.org/2000/svg';

/** An icon built by hand: no markup text, so nothing a content security policy would have to allow. */
export function svgIcon(
  size: number,
  parts: readonly { d: string; className: string | undefined; move?: string }[],
): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, className, move } of parts) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    if (className) path.setAttribute('class', className);
    if (move) path.setAttribute('transform', move);
    svg.append(path);
  }
  return svg;
}
