import type { ObstacleCategory } from '../decisions/obstacle.ts';
import type { InBoth } from './language.ts';

/** What kept a citizen from care outside hospital. */
export const obstacleWords: Readonly<Record<ObstacleCategory, InBoth>> = {
  hours: { da: 'Åbningstid', en: 'Hours' },
  competence: { da: 'Kompetence', en: 'Competence' },
  capacity: { da: 'Kapacitet', en: 'Capacity' },
  distance: { da: 'Afstand', en: 'Distance' },
  rule: { da: 'Regel eller aftale', en: 'Rule or agreement' },
};
