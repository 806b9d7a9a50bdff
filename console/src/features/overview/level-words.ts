import type { LoadLevel } from '@leon/contracts/oversight/load-rules.ts';
import type { Tone } from '../../ui/mark.tsx';

export const levelTones: Record<LoadLevel, Tone> = {
  normal: 'ok',
  busy: 'accent',
  pressed: 'warn',
  critical: 'danger',
};
