import assert from 'node:assert/strict';
import { OfferIndex } from '@leon/contracts/matching/index/offer-index.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import type { BenchOptions } from './bench.ts';
import { capacityOf } from './country/capacities.ts';
import { type Country, countryOf, type Question, questionsOf } from './country/country.ts';
import { type Figure, figure, median, percentile, timed, timedOnce } from './figure.ts';
import { naiveTop } from './naive-ranking.ts';

const shown = 20;
/** By night most of what is open by day is a near miss, by day most of it fits. */
const hours = [3, 10] as const;
/** Only a country needs an index; smaller worlds show where it begins to pay. */
const goals = { '1k': 1, '10k': 1 / 10, '100k': 1 / 30 } as const;

/** The first twenty of a country's offers, beside a plain filter and sort of the same country; answers must be equal. */
export function* benchRank({ short, say }: BenchOptions): Generator<Figure, void> {
  say(
    'rank: no PostGIS is installed here; the reference is a filter and sort written apart from the product',
  );
  yield* benchSize('1k', 1_000, short ? 60 : 300);
  yield* benchSize('10k', 10_000, short ? 60 : 300);
  if (!short) yield* benchSize('100k', 100_000, 300);
  yield benchTyping();
}

/**
 * Five competences are typed on each case, from one place: what a keystroke costs a console, beside ranking all anew. All that
 * fits is listed, some hundred offers where rules and agreements open them, so that less is saved than of the first twenty.
 */
function benchTyping(): Figure {
  const country = countryOf(5_000, 10);
  const index = new OfferIndex();
  fill(index, country);
  const typed = ['AKF-01', 'AKF-03', 'AKF-05', 'AKF-10', 'AKF-17'];
  for (const question of questionsOf(country, 20)) listed(index, country, question);
  const times = questionsOf(country, 40).flatMap(({ need, now }) =>
    typed.map((_, n) => {
      const competences = typed.slice(0, n + 1);
      return timedOnce(() => listed(index, country, { need: { ...need, competences }, now }));
    }),
  );
  const whole = questionsOf(country, 5).map(({ need, now }) =>
    timed(() => rankAlternatives(country.world, need, now)),
  );
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return figure('rank.typing.5k', mean, median(whole), 1 / 3);
}

/** As far as the console lists: all that fits, and the first fifty of what nearly fits and of what does not. */
function listed(index: OfferIndex, { world }: Country, { need, now }: Question): void {
  const counts = { fits: 0, near: 0, rejected: 0 };
  for (const { verdict, nearMinutes } of index.inOrder(world, need, now)) {
    counts[verdict] += 1;
    if ((counts.near > 50 && nearMinutes > 0) || counts.rejected > 50) return;
  }
}

function fill(index: OfferIndex, { world }: Country): void {
  for (const offer of world.offers) index.setOffer(offer);
  for (const [id, capacity] of world.capacities) index.setCapacity(id, capacity);
}

function* benchSize(size: keyof typeof goals, offerCount: number, needs: number): Generator<Figure, void> {
  const [name, goal] = [`rank.${size}`, goals[size]];
  const rounds = hours.map((hour) => measure(countryOf(offerCount, hour), needs));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const p99 = mean(rounds.map(({ index }) => percentile(index, 0.99)));
  const typical = mean(rounds.map(({ index }) => median(index)));
  yield figure(name, p99, mean(rounds.map(({ naive }) => percentile(naive, 0.99))), goal);
  yield figure(`${name}.median`, typical, mean(rounds.map(({ naive }) => median(naive))), goal);
  const [last] = rounds.slice(-1);
  if (last) yield figure(`${name}.change`, last.changeMs, last.buildMs, 1 / (offerCount / 10));
}

interface Measured {
  readonly index: readonly number[];
  readonly naive: readonly number[];
  readonly buildMs: number;
  readonly changeMs: number;
}

function measure(country: Country, needs: number): Measured {
  const { world } = country;
  const index = new OfferIndex();
  const buildMs = timedOnce(() => fill(index, country));
  const questions = questionsOf(country, needs);
  let asked = 0;
  // never twice from one place: the ways from there would be known
  const ask = ({ need, now }: Question) => {
    asked += 1;
    const position = { ...need.position, lat: need.position.lat + asked * 1e-10 };
    return index.top(world, { ...need, position }, now, shown);
  };
  // a node that has just started is slower for some calls; it is not what a shift sees
  for (const question of questionsOf(country, 40)) ask(question);
  const times = questions.map((question) => timed(() => ask(question)));
  const compared = questions.slice(0, Math.max(6, Math.min(30, 600_000 / world.offers.length)));
  const naive = compared.map(({ need, now }) => timed(() => naiveTop(world, need, now, shown)));
  for (const [n, question] of compared.entries()) assertEqual(country, index, question, n < 3);
  return { index: times, naive, buildMs, changeMs: changes(country, index) };
}

/** The same offers with the same verdicts in the same order as the naive one, and reason by reason as the product's own. */
function assertEqual({ world }: Country, index: OfferIndex, { need, now }: Question, isWhole: boolean): void {
  const { fitting, near, rejected } = index.top(world, need, now, shown);
  const mine = [...fitting, ...near, ...rejected];
  assert.deepEqual(
    mine.map(({ offerId, verdict }) => ({ id: offerId, verdict })),
    naiveTop(world, need, now, shown),
  );
  if (!isWhole) return;
  const whole = rankAlternatives(world, need, now);
  assert.deepEqual(mine, [...whole.fitting, ...whole.near, ...whole.rejected].slice(0, shown));
}

/** Milliseconds a change of capacity takes in the index, as reports and holds bring them. */
function changes({ world, random, minute }: Country, index: OfferIndex): number {
  const told = Array.from({ length: 2_000 }, () => {
    const offer = random.of(world.offers);
    return { id: offer.id, capacity: capacityOf(random, offer, minute, 2) ?? undefined };
  });
  const all = () => {
    for (const { id, capacity } of told) index.setCapacity(id, capacity);
  };
  return timedOnce(all) / told.length;
}
