/** Ferry lines to the region's islands as [lat, lon] from harbour to harbour; own reading of the map, for drawing only. */
export const ferryRoutes: readonly (readonly (readonly [number, number])[])[] = [
  [
    [55.911, 10.256],
    [55.9, 10.42],
    [55.866, 10.545],
  ],
  [
    [55.911, 10.256],
    [55.93, 10.36],
    [55.945, 10.455],
  ],
  [
    [55.823, 10.053],
    [55.8, 10.16],
    [55.77, 10.262],
  ],
  [
    [55.823, 10.053],
    [55.826, 10.066],
  ],
  [
    [56.41, 10.928],
    [56.56, 11.24],
    [56.716, 11.508],
  ],
  [
    [56.786, 9.017],
    [56.803, 9.022],
  ],
  [
    [56.519, 8.668],
    [56.522, 8.642],
  ],
];
