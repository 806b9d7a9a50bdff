import { describe, expect, it } from 'vitest';
import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import { defaultWeights, type Weights } from '../rules/weights.ts';
import { confidenceOf } from './confidence.ts';
import type { Need } from './need.ts';
import { rankAlternatives } from './rank.ts';
import { aCareRule, aRuleBook } from './rules.test-support.ts';
import { aCapacity, aNeed, anOffer, aWorld, inMinutes, now, offerId } from './world.test-support.ts';
import type { World } from './world.ts';

const team = (n: number, changes: Partial<Offer> = {}): Offer =>
  anOffer({ id: offerId(n), code: `team-${n}`, ...changes });
const places = (n: number, changes: Partial<Offer> = {}): Offer =>
  team(n, {
    code: `places-${n}`,
    kind: 'municipal_place',
    level: 'L4',
    travel: 'citizen_to_offer',
    capacityModel: 'beds',
    ...changes,
  });
const beds = (n: number, changes: Partial<Capacity> = {}): Capacity =>
  aCapacity({ offerId: offerId(n), model: 'beds', status: 'open', free: 4, ...changes });
const can = (n: number, changes: Partial<Capacity> = {}): Capacity =>
  aCapacity({ offerId: offerId(n), ...changes });

function order(
  offers: readonly Offer[],
  capacities: readonly Capacity[],
  need: Partial<Need> = {},
  world: Partial<World> = {},
): string[] {
  const { fitting } = rankAlternatives({ ...aWorld(offers, capacities), ...world }, aNeed(need), now);
  return fitting.map(({ offerId: id }) => offers.find((offer) => offer.id === id)?.code ?? '');
}

describe('the lowest level that is effective', () => {
  const clinic = team(3, {
    code: 'clinic',
    kind: 'acute_clinic',
    level: 'L5',
    travel: 'citizen_to_offer',
  });
  const offers = [team(1), places(2), clinic];
  const capacities = [can(1), beds(2), can(3)];
  const rules = aRuleBook({ care: [aCareRule({ kinds: ['acute_team'], visitIntervalMinutes: 120 })] });

  it.each<[string, Partial<Need>, string[]]>([
    ['the team comes before the place', {}, ['team-1', 'places-2', 'clinic']],
    [
      'also where it can come as often as needed',
      { observation: { kind: 'visits', perDay: 12 } },
      ['team-1', 'places-2', 'clinic'],
    ],
  ])('%s', (_, need, expected) => {
    expect(order(offers, capacities, need, { rules })).toEqual(expected);
  });

  it.each<[string, Partial<Need>]>([
    ['checks are needed more often than the team comes', { observation: { kind: 'visits', perDay: 13 } }],
    ['she would be alone at home with delirium', { aloneWithDelirium: true }],
  ])('the place comes before the team where %s', (_, need) => {
    expect(order(offers, capacities, need, { rules })).toEqual(['places-2', 'team-1', 'clinic']);
  });
});

describe('an old number', () => {
  const near = places(1);
  const far = places(2, { position: { lat: 56.45, lon: 9.0 } });
  const old = beds(1, { reportedAt: inMinutes(-600), freshUntil: inMinutes(-300), staleAt: inMinutes(-1) });

  it('sorts after a current one, however near, until somebody has called and confirmed it', () => {
    expect(order([near, far], [old, beds(2)])).toEqual(['places-2', 'places-1']);
    expect(order([near, far], [beds(1), beds(2)])).toEqual(['places-1', 'places-2']);
  });

  it('never lifts the next level above it', () => {
    expect(
      order([team(1), places(2)], [can(1, { staleAt: inMinutes(-1), freshUntil: inMinutes(-2) }), beds(2)]),
    ).toEqual(['team-1', 'places-2']);
  });
});

describe('the weights of the desk, within a level', () => {
  /** The second is four minutes further away: what else there is has to outweigh that. */
  const nearer = (changes: Partial<Offer> = {}): Offer => places(1, changes);
  const further = (changes: Partial<Offer> = {}): Offer =>
    places(2, { position: { lat: 56.45, lon: 9.35 }, ...changes });
  const two = [beds(1), beds(2)];

  it('the nearer comes first, all else equal', () => {
    expect(order([nearer(), further()], two)).toEqual(['places-1', 'places-2']);
  });

  it.each<[string, Offer[], Capacity[], Partial<Need>, Partial<World>]>([
    ['that is less full', [nearer(), further()], [beds(1, { free: 1, promised: 3 }), beds(2)], {}, {}],
    [
      'that is the citizen’s own municipality’s, where she is known',
      [nearer({ servesMunicipalities: null }), further()],
      two,
      { knownToMunicipality: true },
      {},
    ],
    [
      'that has not declined such needs before',
      [nearer(), further()],
      two,
      {},
      { declines: new Map([[offerId(1), [{ competence: 'AKF-05', count: 2 }]]]) },
    ],
    [
      'that also has what would be good to have',
      [nearer(), further({ competences: [...anOffer().competences, { code: 'AKF-31', authority: 'core' }] })],
      two,
      { niceCompetences: ['AKF-31'] },
      {},
    ],
    [
      'that lets the citizen stay at home, as she wishes',
      [nearer(), team(2, { level: 'L4', position: { lat: 56.45, lon: 9.35 } })],
      [beds(1), can(2)],
      { wishesHome: true },
      {},
    ],
  ])('a place a little further away comes first %s', (_, offers, capacities, need, world) => {
    expect(order(offers, capacities, need, world)[0]).toBe(offers[1]?.code);
  });

  it('are those of the asking desk, and the ones for all where it has none', () => {
    const weights = (id: string, changes: Partial<Weights>): Weights => ({
      ...defaultWeights,
      id,
      ...changes,
    });
    const rules = aRuleBook({
      weights: [weights('all', {}), weights('vest', { desk: 'vest', travel: 0, ownStaff: 0 })],
    });
    const offers = [nearer(), further()];
    const fuller = [beds(1, { free: 3, promised: 1 }), beds(2)];
    expect(order(offers, fuller, { desk: 'midt' }, { rules })).toEqual(['places-1', 'places-2']);
    expect(order(offers, fuller, { desk: 'vest' }, { rules })).toEqual(['places-2', 'places-1']);
  });
});

describe('where the citizen is decides, not where she lives', () => {
  it('the municipality she is in serves her, another one does not without an agreement', () => {
    const here = places(1, { servesMunicipalities: ['0779'] });
    const home = places(2, { servesMunicipalities: ['0791'] });
    expect(order([here, home], [beds(1), beds(2)], { municipality: '0779' })).toEqual(['places-1']);
  });
});

describe('how far a count is believed', () => {
  const capacity = aCapacity({
    reportedAt: inMinutes(-60),
    freshUntil: inMinutes(60),
    staleAt: inMinutes(300),
  });
  it.each([
    [-60, 'fresh', 100],
    [0, 'fresh', 85],
    [59, 'fresh', 70],
    [60, 'ageing', 70],
    [180, 'ageing', 35],
    [299, 'ageing', 0],
    [300, 'stale', 0],
  ] as const)('%s minutes from now, %s: %s per cent', (minutes, freshness, expected) => {
    expect(confidenceOf(capacity, freshness, now + minutes * 60_000)).toBe(expected);
  });

  it('what is not counted is always believed, what nobody has said never', () => {
    expect(confidenceOf(undefined, 'not_counted', now)).toBe(100);
    expect(confidenceOf(undefined, 'unknown', now)).toBe(0);
  });
});
