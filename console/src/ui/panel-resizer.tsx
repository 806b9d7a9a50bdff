import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './panel-resizer.module.css';

interface PanelResizerProps {
  label: string;
  width: number;
  min: number;
  max: number;
  /** +1: the panel lies to the left of the handle, −1: to the right of it. */
  side: 1 | -1;
  onResize: (width: number) => void;
}

/** Drag, or focus it and use the arrow keys (with Shift: larger steps). */
export function PanelResizer({ label, width, min, max, side, onResize }: PanelResizerProps) {
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const startX = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onResize(clamp(width + side * (moved.clientX - startX)));
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };

  const step = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    onResize(clamp(width + side * direction * (event.shiftKey ? 64 : 16)));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes neither focus nor a value
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={classes.handle}
      onPointerDown={drag}
      onKeyDown={step}
    />
  );
}
