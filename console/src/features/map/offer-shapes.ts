import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferState } from './map-props.ts';

/** Shape of a kind in a 24 × 24 box; `down` moves the state's mark to the shape's visual middle. */
export type OfferShape = { path: string; down: number };

const bubble: OfferShape = { path: 'M3 2.5h18v14h-8l-5 5.5v-5.5H3Z', down: -2.5 };

export const offerShapes: Record<OfferKind, OfferShape> = {
  emergency_department: { path: 'M8 1.5h8V8h6.5v8H16v6.5H8V16H1.5V8H8Z', down: 0 },
  hospital_ward: { path: 'M3 3h18v18H3Z', down: 0 },
  acute_clinic: { path: 'M12 1.2 23 9.6 18.8 22H5.2L1 9.6Z', down: 0.8 },
  municipal_place: { path: 'M12 1.2 23 11.2h-2.5V22h-17V11.2H1Z', down: 2 },
  acute_team: { path: 'M12 1 23.4 21.5H.6Z', down: 3 },
  home_nursing: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20Z', down: 0 },
  home_care: { path: 'M2 21.5v-9a10 10 0 0 1 20 0v9Z', down: 1 },
  hospital_outreach_team: { path: 'M12 .6 23.4 12 12 23.4.6 12Z', down: 0 },
  on_call_doctor: { path: 'M6.3 2.2h11.4L23.4 12l-5.7 9.8H6.3L.6 12Z', down: 0 },
  subacute_slot: { path: 'M2.5 2.5h19v9.5c0 5.4-4 8.6-9.5 10.8C6.5 20.6 2.5 17.4 2.5 12Z', down: -1 },
  own_gp: { path: 'M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9Z', down: 0 },
  advice: bubble,
  specialist_hotline: bubble,
  discharge_72h_number: bubble,
  direct_number: bubble,
};

/** Kinds that can stand on a map, in the legend's order: lowest level of care first. */
export const mappedKinds: readonly OfferKind[] = [
  'home_nursing',
  'home_care',
  'acute_team',
  'municipal_place',
  'on_call_doctor',
  'acute_clinic',
  'subacute_slot',
  'hospital_outreach_team',
  'emergency_department',
  'hospital_ward',
];

/** Mark of a state, drawn as lines in the same 24 × 24 box. */
export const stateMarks: Record<OfferState, string> = {
  available: 'M7.5 12.4l3.2 3.2 5.8-6.9',
  limited: 'M12 7.2v5.6M12 16.4v.2',
  full: 'M8.3 8.3l7.4 7.4M15.7 8.3l-7.4 7.4',
  closed: 'M7.3 12h9.4',
  unknown: 'M9.3 9.4a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9M12 16.9v.1',
  stale: 'M12 7v5.2l3.4 2',
};

/** A ferry from the side, for the badge on offers that lie across water; 24 × 24. */
export const ferryPath = 'M3 13h18l-3 6H6ZM7 8.5h9V12H7ZM10 4.5h3V8h-3Z';
