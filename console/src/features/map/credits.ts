/** On the map itself, where there is little room; the legend has the licences. */
export const shortCredits = '© OpenStreetMap · GeoNames · react-denmark-map';

export const fullCredits = '© OpenStreetMap (ODbL 1.0) · GeoNames (CC BY 4.0) · react-denmark-map (MIT)';
