import { describe, expect, it } from 'vitest';
import type { FerryLink, WaterDetour } from '../directory/offer.ts';
import { crowFlyKm } from './distance.ts';
import { travelBetween } from './travel.rules.ts';
import { waysFrom } from './way.rules.ts';
import { aNeed, anOffer } from './world.test-support.ts';

const samsoe: FerryLink = {
  from: 'mainland',
  to: 'samsoe',
  fromPort: { lat: 55.911, lon: 10.256 },
  toPort: { lat: 55.866, lon: 10.545 },
  minutes: 60,
  name: 'Hou–Sælvig',
  source: 'test',
};
/** A fjord from 56.3 to 56.6 along 9.5° east, between `aNeed()` and `anOffer()`; a bridge at its head. */
const fjord: WaterDetour = {
  name: 'fjorden',
  landArea: 'mainland',
  line: [
    { lat: 56.3, lon: 9.5 },
    { lat: 56.6, lon: 9.5 },
  ],
  via: [{ lat: 56.61, lon: 9.5 }],
};
const tranebjerg = anOffer({ landArea: 'samsoe', position: { lat: 55.833, lon: 10.597 } });
const travel = (offer = anOffer(), ferries: FerryLink[] = [], waterDetours: WaterDetour[] = []) =>
  travelBetween(offer, waysFrom(aNeed(), { ferries, waterDetours }));

describe('travel', () => {
  it('the straight line from Viborg to Aarhus is about 60 km', () => {
    expect(crowFlyKm({ lat: 56.453, lon: 9.402 }, { lat: 56.157, lon: 10.211 })).toBeCloseTo(59.7, 0);
  });

  it('one degree of latitude is 111.2 km', () => {
    expect(crowFlyKm({ lat: 56, lon: 9 }, { lat: 57, lon: 9 })).toBeCloseTo(111.195, 2);
  });

  it('over land is the straight line, lengthened as roads are', () => {
    expect(travel()).toMatchObject({ method: 'crow_fly', minutes: 12, distanceKm: 9.2 });
  });

  it('is no minute longer by what a sum of kilometres is off by', () => {
    const { position } = aNeed();
    const beside = anOffer({ position: { ...position, lon: position.lon + 2e-15 } });
    const sixMetresAway = anOffer({ position: { ...position, lon: position.lon + 1e-4 } });
    expect(beside.position?.lon).toBeGreaterThan(position.lon);
    expect([travel(beside).minutes, travel(sixMetresAway).minutes]).toEqual([0, 1]);
  });

  it('never crosses water: it goes by the bridge, and says around what', () => {
    const km = crowFlyKm({ lat: 56.45, lon: 9.55 }, { lat: 56.61, lon: 9.5 });
    const around = travel(anOffer(), [], [fjord]);
    expect(around).toMatchObject({ method: 'crow_fly', way: { around: ['fjorden'], ferries: [] } });
    expect(around.distanceKm).toBeGreaterThan(2 * km);
    expect(around.distanceKm).toBeLessThan(2 * km + 3);
  });

  it('on one side of the water is not lengthened by it', () => {
    const near = anOffer({ position: { lat: 56.4, lon: 9.6 } });
    expect(travel(near, [], [fjord])).toEqual(travel(near));
  });

  it('has no time where no way around the water is known', () => {
    const nowhere = { ...fjord, via: [{ lat: 56.45, lon: 9.6 }] };
    expect(travel(anOffer(), [], [nowhere])).toMatchObject({ method: 'crow_fly', minutes: null });
  });

  it('to an island is by road to the port, by ferry, and by road again; the sea counts no kilometres', () => {
    const land =
      crowFlyKm({ lat: 56.45, lon: 9.55 }, samsoe.fromPort) +
      crowFlyKm(samsoe.toPort, { lat: 55.833, lon: 10.597 });
    const over = travel(tranebjerg, [samsoe]);
    expect(over).toMatchObject({ method: 'crow_fly_ferry', minutes: Math.ceil(land * 1.3) + 60 });
    expect(over.distanceKm).toBeCloseTo(land, 1);
    expect(over.way?.ferries).toEqual(['Hou–Sælvig']);
  });

  it('takes the ferry that is fastest from door to door, not the one that sails fastest', () => {
    const farAway = { ...samsoe, fromPort: { lat: 55.3, lon: 10.8 }, minutes: 20, name: 'far away' };
    expect(travel(tranebjerg, [farAway, samsoe]).way?.ferries).toEqual(['Hou–Sælvig']);
  });

  it('of two equally fast ferries names the same one whatever the order of the links', () => {
    const twins = [
      { ...samsoe, name: 'second' },
      { ...samsoe, name: 'first' },
    ];
    expect(travel(tranebjerg, twins).way?.ferries).toEqual(['first']);
    expect(travel(tranebjerg, twins.toReversed()).way?.ferries).toEqual(['first']);
  });

  it('goes over several ferries, in either direction of each', () => {
    const between = { ...samsoe, from: 'tunoe', to: 'samsoe', name: 'Tunø–Samsø' };
    const onward = { ...samsoe, from: 'tunoe', to: 'mainland', name: 'Tunø–Hou' };
    expect(travel(tranebjerg, [between, onward]).way).toMatchObject({
      ferries: ['Tunø–Hou', 'Tunø–Samsø'],
      ferryMinutes: 120,
    });
  });

  it('has no time where no ferry goes', () => {
    expect(travel(anOffer({ landArea: 'anholt' }))).toMatchObject({ method: 'unreachable', minutes: null });
  });

  it('nobody travels to a telephone', () => {
    expect(travel(anOffer({ travel: 'none' }))).toMatchObject({ method: 'none', minutes: null });
  });
});
