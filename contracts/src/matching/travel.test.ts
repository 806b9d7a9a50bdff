import { describe, expect, it } from 'vitest';
import type { FerryLink } from '../directory/offer.ts';
import { crossingsFrom } from './ferry.rules.ts';
import { crowFlyKm, travelBetween } from './travel.rules.ts';
import { aNeed, anOffer } from './world.test-support.ts';

const link = (from: string, to: string, minutes: number, name = `${from}–${to}`): FerryLink => ({
  from,
  to,
  minutes,
  name,
  source: 'test',
});

describe('travel', () => {
  it('the straight line from Viborg to Aarhus is about 60 km', () => {
    expect(crowFlyKm({ lat: 56.453, lon: 9.402 }, { lat: 56.157, lon: 10.211 })).toBeCloseTo(59.7, 0);
  });

  it('one degree of latitude is 111.2 km', () => {
    expect(crowFlyKm({ lat: 56, lon: 9 }, { lat: 57, lon: 9 })).toBeCloseTo(111.195, 2);
  });

  it('is never a road time across water: the ferry comes on top and is named', () => {
    const ferries = [link('mainland', 'samsoe', 60, 'Hou–Sælvig')];
    const onLand = travelBetween(aNeed(), anOffer(), crossingsFrom('mainland', ferries));
    const overWater = travelBetween(
      aNeed(),
      anOffer({ landArea: 'samsoe' }),
      crossingsFrom('mainland', ferries),
    );
    expect(onLand).toMatchObject({ method: 'crow_fly', minutes: 12, crossing: null });
    expect(overWater).toMatchObject({ method: 'crow_fly_ferry', minutes: 72 });
    expect(overWater.crossing?.names).toEqual(['Hou–Sælvig']);
  });

  it('has no time where no ferry goes', () => {
    const travel = travelBetween(aNeed(), anOffer({ landArea: 'anholt' }), crossingsFrom('mainland', []));
    expect(travel).toMatchObject({ method: 'unreachable', minutes: null });
  });

  it('nobody travels to a telephone', () => {
    const travel = travelBetween(aNeed(), anOffer({ travel: 'none' }), crossingsFrom('mainland', []));
    expect(travel).toEqual({ method: 'none', minutes: null, distanceKm: null, crossing: null });
  });
});

describe('crossings', () => {
  it('are the fastest over several ferries, in both directions', () => {
    const ferries = [
      link('a', 'b', 50),
      link('b', 'c', 20),
      link('d', 'b', 5),
      link('c', 'd', 10),
      link('x', 'y', 1),
    ];
    const crossings = crossingsFrom('a', ferries);
    expect(crossings.get('c')).toEqual({ minutes: 65, names: ['a–b', 'd–b', 'c–d'] });
    expect(crossings.get('a')).toEqual({ minutes: 0, names: [] });
    expect(crossings.has('x')).toBe(false);
  });

  it('of two equally fast ferries name the same one whatever the order of the links', () => {
    const ferries = [link('a', 'b', 50, 'second'), link('a', 'b', 50, 'first')];
    expect(crossingsFrom('a', ferries).get('b')?.names).toEqual(['first']);
    expect(crossingsFrom('a', ferries.toReversed()).get('b')?.names).toEqual(['first']);
  });
});
