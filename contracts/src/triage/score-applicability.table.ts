/** Years. NEWS2 is not for anyone younger (RCP 2017; openEHR archetype news2.v1, misuse). */
export const news2LowestAge = 16;

/** TOBS is made for adults; below this age it is used with a warning (LEON default, not approved). */
export const tobsAdultAge = 16;

/**
 * Below this age TOBS is not used at all: a child has other normal values. The age is LEON's default, not approved;
 * it is where Bedside PEWS begins its oldest band.
 */
export const tobsLowestAge = 12;
