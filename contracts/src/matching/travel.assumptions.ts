/**
 * LEON's own working assumptions until a road engine answers; not measured. Road networks commonly run 20–40 % longer
 * than the straight line; 60 km/h is a door-to-door average over town and country roads.
 */
export const travelAssumptions = {
  detourFactor: 1.3,
  kmPerHour: 60,
} as const;
