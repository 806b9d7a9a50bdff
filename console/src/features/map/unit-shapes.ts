import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type { OfferState } from './map-props.ts';

export type UnitKind = UnitPosition['kind'];
export type UnitStatus = UnitPosition['status'];

export const unitKinds: readonly UnitKind[] = [
  'ambulance',
  'paramedic_car',
  'emergency_doctor_car',
  'neonatal_ambulance',
  'helicopter',
];
export const unitStatuses: readonly UnitStatus[] = ['available', 'busy', 'off'];

/** A vehicle from the side in a 24 × 24 box: unlike an offer it stands on wheels, or hangs under a rotor. */
export type UnitShape = { body: string; under: string; letter: string };

const wheels = 'M4.6 19a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM15.4 19a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z';

/** Letters of the Danish words: Ambulance, Paramedicinerbil, akutLægebil, Babylance, Helikopter. */
export const unitShapes: Record<UnitKind, UnitShape> = {
  ambulance: { body: 'M1 5h22v13H1Z', under: wheels, letter: 'A' },
  paramedic_car: { body: 'M1 5h14.5l7.5 7v6H1Z', under: wheels, letter: 'P' },
  emergency_doctor_car: { body: 'M1 18v-5.5L6.5 5h11L23 12.500V18Z', under: wheels, letter: 'L' },
  neonatal_ambulance: { body: 'M1 18v-3C1 8.5 6 5 12 5s11 3.5 11 10v3Z', under: wheels, letter: 'B' },
  helicopter: {
    body: 'M12 5c6.5 0 11 2.8 11 6.500S18.5 18 12 18 1 15.2 1 11.5 5.5 5 12 5Z',
    under: 'M3 2.400h18v.8H3ZM4.5 20.200h15v.8h-15Z',
    letter: 'H',
  },
};

/** A unit's state by the colour and mark that mean the same of an offer; an old position has the mark of an old report. */
export const signOf = (unit: { status: UnitStatus; old: boolean }): OfferState =>
  unit.old ? 'stale' : ({ available: 'available', busy: 'full', off: 'closed' } as const)[unit.status];
