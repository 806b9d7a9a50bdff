import { describe, expect, it } from 'vitest';
import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import type { Alternative } from './alternatives.ts';
import type { Need } from './need.ts';
import { isSuitable, rankAlternatives } from './rank.ts';
import {
  aCapacity,
  aNeed,
  anEmergencyDepartment,
  anOffer,
  aWorld,
  hours,
  inMinutes,
  now,
  offerId,
} from './world.test-support.ts';

const assess = (offer: Offer, capacity?: Partial<Capacity>, need?: Partial<Need>): Alternative | undefined =>
  isSuitable(
    aWorld(
      [offer],
      capacity ? [aCapacity({ offerId: offer.id, model: offer.capacityModel, ...capacity })] : [],
    ),
    aNeed(need),
    now,
    offer.id,
  );

const codes = (alternatives: readonly Alternative[], offers: readonly Offer[]): string[] =>
  alternatives.map(({ offerId: id }) => offers.find((offer) => offer.id === id)?.code ?? '');

describe('the answer is for the moment when citizen and offer meet', () => {
  it('a place that is closed now and open on arrival fits', () => {
    const place = anOffer({ travel: 'citizen_to_offer', openHours: [hours(12, 300)] });
    expect(assess(place, {})?.verdict).toBe('fits');
  });

  it('a place that closes during the journey does not fit', () => {
    const place = anOffer({ travel: 'citizen_to_offer', openHours: [hours(-300, 12), hours(900, 1200)] });
    expect(assess(place, {})).toMatchObject({
      verdict: 'near',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'opens_later' })]),
    });
  });

  it('a team that is not at work yet does not set off, even if it would be at work on arrival', () => {
    expect(assess(anOffer({ openHours: [hours(10, 300)] }), {})?.verdict).toBe('near');
  });

  it('a team whose hours end before it arrives does not come', () => {
    expect(assess(anOffer({ openHours: [hours(-300, 12)] }), {})?.verdict).toBe('rejected');
    expect(assess(anOffer({ openHours: [hours(-300, 13)] }), {})?.verdict).toBe('fits');
  });

  it('hours written day by day are one stretch', () => {
    expect(assess(anOffer({ openHours: [hours(5, 900), hours(-300, 5)] }), {})?.verdict).toBe('fits');
  });

  it('an opening more than a day away is no near miss', () => {
    const place = (from: number) =>
      anOffer({ travel: 'citizen_to_offer', openHours: [hours(from, from + 60)] });
    expect(assess(place(1440), {})?.verdict).toBe('near');
    expect(assess(place(1441), {})?.verdict).toBe('rejected');
  });

  it('a competence that two agreements give at different hours is there in both', () => {
    const team = anOffer({
      competences: [
        { code: 'AKF-05', authority: 'individual_order', hours: [hours(0, 60)] },
        { code: 'AKF-05', authority: 'core', hours: [hours(-60, 0)] },
      ],
    });
    expect(assess(team, {})?.reasons[0]).toEqual({
      code: 'competence_individual_order',
      effect: 'warning',
      params: { competences: 'AKF-05' },
    });
  });

  it('asks for no order where somebody there may do it without', () => {
    const team = anOffer({
      competences: [
        { code: 'AKF-05', authority: 'individual_order' },
        { code: 'AKF-05', authority: 'framework_delegation' },
      ],
    });
    const codesOfTeam = assess(team, {})?.reasons.map(({ code }) => code);
    expect(codesOfTeam).not.toContain('competence_individual_order');
  });

  it('a place that is reported closed until the arrival is not known, not closed', () => {
    const answer = assess(anOffer(), { status: 'closed', closedUntil: inMinutes(12) });
    expect(answer).toMatchObject({ verdict: 'fits', freshness: 'unknown' });
    expect(assess(anOffer(), { status: 'closed', closedUntil: inMinutes(13) })?.verdict).toBe('near');
  });

  it('a team that can come at the earliest at a time before the arrival fits', () => {
    expect(assess(anOffer(), { status: 'later', earliestAt: inMinutes(12) })?.verdict).toBe('fits');
    expect(assess(anOffer(), { status: 'later', earliestAt: inMinutes(13) })?.verdict).toBe('near');
    expect(assess(anOffer(), { status: 'later' })?.verdict).toBe('near');
  });

  it('a slot later today is what a slot is: it fits, with its time', () => {
    const slot = anOffer({ kind: 'subacute_slot', capacityModel: 'slots', travel: 'citizen_to_offer' });
    const answer = assess(slot, { status: 'later', earliestAt: inMinutes(180), free: 1 });
    expect(answer?.verdict).toBe('fits');
    expect(answer?.reasons[0]).toMatchObject({ code: 'earliest_at', effect: 'warning' });
    expect(assess(slot, { status: 'later', free: 1 })?.verdict).toBe('near');
  });

  it('an old count of nothing is still nothing', () => {
    const place = anOffer({ capacityModel: 'beds' });
    expect(assess(place, { status: 'open', free: 0, staleAt: inMinutes(-1) })?.verdict).toBe('near');
  });
});

describe('age limits', () => {
  it.each([
    [17, 'rejected'],
    [18, 'fits'],
    [65, 'fits'],
    [66, 'rejected'],
    [null, 'fits'],
  ])('from 18 to 65: %s %s', (age, verdict) => {
    expect(assess(anOffer({ minAge: 18, maxAge: 65 }), {}, { age })?.verdict).toBe(verdict);
  });
});

describe('hospital is always a candidate', () => {
  const department = anEmergencyDepartment();

  it('fits without a free bed, without the competence listed, for any caller, with warnings', () => {
    const need: Partial<Need> = {
      callerType: 'municipal_nurse',
      competences: ['AKF-33'],
      municipality: null,
    };
    const answer = assess(department, { status: 'full', free: 0 }, need);
    expect(answer?.verdict).toBe('fits');
    expect(answer?.reasons.map(({ code, effect }) => `${effect} ${code}`)).toEqual(
      expect.arrayContaining([
        'warning status_full',
        'warning no_free_place',
        'warning caller_may_not_refer',
      ]),
    );
  });

  it('does not fit when it is reported closed', () => {
    expect(assess(department, { status: 'closed' })?.verdict).toBe('rejected');
  });

  it('a ward takes no citizen outside its ages, an emergency department is never lost to an age', () => {
    expect(assess(anEmergencyDepartment({ kind: 'hospital_ward', maxAge: 17 }), {})?.verdict).toBe(
      'rejected',
    );
    expect(assess(anEmergencyDepartment({ maxAge: 17 }), {})?.verdict).toBe('fits');
  });

  it('from an island without a ferry it is a candidate without a travel time', () => {
    expect(assess(department, {}, { landArea: 'anholt' })).toMatchObject({
      verdict: 'fits',
      travelMethod: 'unreachable',
      travelMinutes: null,
    });
  });

  it('comes after every lower level that fits, however far that is', () => {
    const team = anOffer({ position: { lat: 57, lon: 10.5 } });
    const offers = [anEmergencyDepartment({ position: aNeed().position }), team];
    const { fitting } = rankAlternatives(aWorld(offers), aNeed(), now);
    expect(codes(fitting, offers)).toEqual(['akutteam-0791', 'akut-viborg']);
  });
});

describe('the order of the list', () => {
  const variant = (n: number, changes: Partial<Offer>): Offer =>
    anOffer({ id: offerId(n), code: `offer-${n}`, servesMunicipalities: null, ...changes });

  it('is level, then out of date last, then points, then code', () => {
    const far = { lat: 56.45, lon: 9.2 };
    const offers = [
      variant(1, { level: 'L4' }),
      variant(2, { level: 'L3b' }),
      variant(3, { level: 'L3', position: far }),
      variant(4, { level: 'L3' }),
      variant(5, { level: 'L3' }),
      variant(6, { level: 'L3' }),
      variant(7, { level: 'L3', position: far, capacityModel: 'none' }),
    ];
    const fresh = [1, 2, 3, 4].map((n) => aCapacity({ offerId: offerId(n) }));
    const ageing = aCapacity({ offerId: offerId(5), freshUntil: inMinutes(-1) });
    const { fitting } = rankAlternatives(aWorld(offers, [ageing, ...fresh]), aNeed(), now);
    // 7 is never counted and believed in full, 3 was reported a while ago: that outweighs nothing here but each other
    expect(codes(fitting, offers)).toEqual([4, 7, 3, 5, 6, 2, 1].map((n) => `offer-${n}`));
    expect(fitting.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('puts the nearest miss first, and the ranks go on after those that fit', () => {
    const offers = [
      variant(1, { travel: 'citizen_to_offer', openHours: [hours(60, 600)] }),
      variant(2, { capacityModel: 'beds', level: 'L4' }),
      variant(3, { travel: 'citizen_to_offer', openHours: [hours(30, 600)], level: 'L4' }),
      variant(4, { servesMunicipalities: ['0779'] }),
      variant(5, {}),
    ];
    const full = aCapacity({ offerId: offerId(2), model: 'beds', status: 'open', free: 1, held: 1 });
    const answer = rankAlternatives(aWorld(offers, [full]), aNeed(), now);
    expect(codes(answer.near, offers)).toEqual(['offer-2', 'offer-3', 'offer-1']);
    expect(answer.near.map(({ rank }) => rank)).toEqual([2, 3, 4]);
    expect(answer.rejected.map(({ rank }) => rank)).toEqual([5]);
  });

  it('a telephone offer has no hands: it fits a need of none and covers no competence', () => {
    const advice = anOffer({ kind: 'advice', level: 'L0', travel: 'none', position: null, competences: [] });
    const hotline = { ...advice, capacityModel: 'none' as const };
    expect(assess(hotline, undefined, { competences: [] })?.verdict).toBe('fits');
    expect(assess(hotline)?.verdict).toBe('rejected');
  });

  it('direct numbers belong to the time-critical gate and are never ranked', () => {
    const number = anOffer({ kind: 'direct_number', level: 'L8' });
    expect(rankAlternatives(aWorld([number]), aNeed(), now)).toEqual({
      at: now,
      fitting: [],
      near: [],
      rejected: [],
    });
    expect(isSuitable(aWorld([number]), aNeed(), now, number.id)).toBeUndefined();
  });
});
