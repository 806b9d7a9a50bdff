import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';
import { needOfCase } from '@leon/contracts/matching/need-of-case.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { createDatabase } from '../../db/database.ts';
import { wholeRegion } from '../../testing/test-desk.ts';
import { readFerries, readOffers, readRules, readWaterDetours } from '../directory/index.ts';

const day = 24 * 3_600_000;

let database: TestDatabase;
let app: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  database = await createTestDatabase(wholeRegion);
  app = createDatabase({ url: database.appUrl, applicationName: 'test' });
});
afterAll(async () => {
  await app.db.destroy();
  await database.drop();
});

/** Reported a quarter of an hour ago: every team can come, every place has two free. */
function capacityOf({ id, capacityModel }: Offer, now: number): Capacity {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  return {
    offerId: id,
    version: 1,
    model: capacityModel,
    status: capacityModel === 'team' ? 'now' : 'open',
    free: capacityModel === 'beds' || capacityModel === 'slots' ? 2 : null,
    held: 0,
    promised: 0,
    earliestAt: null,
    closedUntil: null,
    waitingMinutes: null,
    reportedAt: at(-15),
    reportedBy: 'test',
    source: 'screen',
    freshUntil: at(300),
    staleAt: at(600),
    overbooking: null,
    asked: null,
    closedReason: null,
  };
}

function worldAt(at: string): Promise<World & { now: number }> {
  const when = new Date(at);
  return withActor(app.db, { kind: 'gateway' }, async (tx) => {
    const offers = await readOffers(tx, when, new Date(when.getTime() + 2 * day));
    const counted = offers.filter(({ capacityModel }) => capacityModel !== 'none');
    return {
      now: when.getTime(),
      offers,
      capacities: new Map(counted.map((offer) => [offer.id, capacityOf(offer, when.getTime())])),
      ferries: await readFerries(tx, when),
      waterDetours: await readWaterDetours(tx, when),
      rules: await readRules(tx, when),
    };
  });
}

const inTown = (label: string, municipality: string, lat: number, lon: number) => ({
  whereabouts: { position: { lat, lon }, label, municipality, landArea: 'mainland' },
});

function ask(world: World & { now: number }, callerType: CallerType, values: CaseFieldValues): Alternatives {
  const row = { callerType, declinedBy: [], urgency: null, desk: 'midt' };
  const need = needOfCase(row, values, { ...(world.rules ? { rules: world.rules } : {}), now: world.now });
  if (need === null) throw new Error('nobody knows where the citizen is');
  return rankAlternatives(world, need, world.now);
}

const codeOf = (world: World, { offerId }: Alternative): string =>
  world.offers.find(({ id }) => id === offerId)?.code ?? '';
const codes = (world: World, list: readonly Alternative[]): string[] =>
  list.map((alternative) => codeOf(world, alternative));
function found(world: World, answer: Alternatives, code: string): Alternative {
  const all = [...answer.fitting, ...answer.near, ...answer.rejected];
  const one = all.find((alternative) => codeOf(world, alternative) === code);
  if (!one) throw new Error(`no ${code}`);
  return one;
}
const reasonsOf = ({ reasons }: Alternative): string[] => reasons.map(({ code }) => code);

describe('a GP calls on a weekday: pneumonia at 84 in Viborg, NEWS2 6, wishes to stay at home', () => {
  const values: CaseFieldValues = {
    ...inTown('Viborg', '0791', 56.45, 9.41),
    callerName: 'Læge Demo',
    citizenAge: 84,
    citizenKnown: true,
    needs: ['AKF-01', 'AKF-02', 'AKF-04', 'AKF-05', 'AKF-17', 'AKF-18'],
    vitals: {
      ...{ respirationRate: 22, spo2: 93, oxygen: false, systolic: 128, pulse: 98 },
      ...{ temperature: 38.6, acvpu: 'A' },
    },
    doctorSameDay: true,
    wishesHome: true,
  };

  test('the acute team comes first, the municipality’s own acute place next, then hospital', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const answer = ask(world, 'own_gp', values);
    const [first] = answer.fitting;
    expect(codes(world, answer.fitting).slice(0, 1)).toEqual(['akutteam-viborg']);
    expect(first?.level).toBe('L3');
    expect(reasonsOf(first as Alternative)).toEqual(
      expect.arrayContaining([
        'covers_needs',
        'target_group',
        'stays_home',
        'own_staff',
        'doctor_to_arrange',
      ]),
    );
    expect(codes(world, answer.fitting)).toContain('akutpladser-viborg');
    expect(answer.fitting.some(({ level }) => level === 'L7')).toBe(true);
  });

  test('without a doctor by name everything outside hospital waits for one', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const answer = ask(world, 'own_gp', { ...values, callerName: '' });
    expect(answer.fitting.every(({ level }) => level === 'L6' || level === 'L7')).toBe(true);
    expect(reasonsOf(found(world, answer, 'akutteam-viborg'))).toContain('doctor_first');
  });

  test('is the team full, the acute place is the lowest level that covers the need', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const team = world.offers.find(({ code }) => code === 'akutteam-viborg') as Offer;
    const full = { ...capacityOf(team, world.now), status: 'full' as const };
    const capacities = new Map([...world.capacities, [team.id, full]]);
    const answer = ask({ ...world, capacities }, 'own_gp', values);
    expect(answer.fitting[0]?.level).toMatch(/^L3b|L4$/);
    expect(codes(world, answer.near)).toContain('akutteam-viborg');
  });
});

describe('an on-call doctor calls at 01.40: retention and delirium at 79 in a care home in Skive', () => {
  const values: CaseFieldValues = {
    ...inTown('Skive', '0779', 56.567, 9.027),
    callerName: 'Læge Demo',
    citizenAge: 79,
    citizenKnown: true,
    residence: 'care_home',
    livesAlone: true,
    needs: ['AKF-02', 'AKF-14', 'AKF-15', 'AKF-37'],
    vitals: {
      ...{ respirationRate: 18, spo2: 96, oxygen: false, systolic: 142, pulse: 104 },
      ...{ temperature: 37.4, acvpu: 'C' },
    },
    mobility: 'not_moved',
  };

  test('the acute team comes to the care home; only what is staffed now is offered', async () => {
    const world = await worldAt('2026-11-24T01:40:00+01:00');
    const answer = ask(world, 'on_call_doctor', values);
    expect(codes(world, answer.fitting)[0]).toBe('akutteam-skive');
    expect(answer.fitting.filter(({ level }) => level < 'L6').map(({ level }) => level)).toEqual(['L3']);
    expect(reasonsOf(answer.fitting[0] as Alternative)).not.toContain('alone_with_delirium');
    expect(reasonsOf(found(world, answer, 'akutpladser-skive'))).toContain('citizen_not_moved');
  });
});

describe('a crew calls from the home: a fall at 91 in Favrskov, lives alone, cannot get up', () => {
  const values: CaseFieldValues = {
    ...inTown('Hinnerup', '0710', 56.266, 10.063),
    citizenAge: 91,
    citizenKnown: true,
    livesAlone: true,
    needs: ['AKF-01', 'AKF-02'],
    niceNeeds: ['AKF-38'],
    wishesHome: true,
  };

  test('the acute team comes home; the acute place is closed to the crew, with the rule and what it may do', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const answer = ask(world, 'prehospital_crew', values);
    const outside = answer.fitting.filter(({ level }) => ['L2', 'L3'].includes(level));
    expect(codes(world, outside)).toContain('akutteam-favrskov');
    const place = found(world, answer, 'akutpladser-hadsten');
    expect(place.verdict).toBe('rejected');
    expect(place.reasons.find(({ code }) => code === 'conveyance_not_allowed')?.params).toMatchObject({
      rule: 'kommunal-akutplads',
      source: 'KKR-indspil 2019, ikke juridisk bekræftet',
      approved: false,
      alternatives: 'team_to_home,other_transport_after_visitation,finish_at_home,hospital',
    });
    expect(answer.fitting.some(({ level }) => level === 'L6')).toBe(true);
  });

  test('an approved trial opens the way while it lasts, and only for its parties', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const rules = world.rules as NonNullable<World['rules']>;
    const conveyance = rules.conveyance.map((rule) =>
      rule.id === 'forsoeg-randers' ? { ...rule, status: 'approved' as const, approvedBy: 'test' } : rule,
    );
    const answer = ask({ ...world, rules: { ...rules, conveyance } }, 'prehospital_crew', values);
    const place = found(world, answer, 'akutpladser-hadsten');
    expect(reasonsOf(place)).toContain('conveyance_trial');
    expect(reasonsOf(place)).not.toContain('conveyance_not_allowed');
    expect(reasonsOf(found(world, answer, 'akutpladser-viborg'))).toContain('conveyance_not_allowed');
  });

  test('from 1 January 2027 the place is the region’s: the rule about municipal authority is about it no more', async () => {
    const world = await worldAt('2027-01-01T10:00:00+01:00');
    const place = found(world, ask(world, 'prehospital_crew', values), 'akutpladser-hadsten');
    expect(world.offers.find(({ code }) => code === 'akutpladser-hadsten')?.authority).toBe(
      'region-midtjylland',
    );
    expect(reasonsOf(place)).not.toContain('conveyance_not_allowed');
  });
});

describe('a municipal nurse calls: COPD at 82 in Silkeborg, discharged 40 hours ago', () => {
  const values: CaseFieldValues = {
    ...inTown('Silkeborg', '0740', 56.17, 9.545),
    citizenAge: 82,
    citizenKnown: true,
    needs: ['AKF-02', 'AKF-04', 'AKF-24'],
    dischargedAt: '2026-11-21T18:00:00+01:00',
    vitals: {
      ...{ respirationRate: 24, spo2: 88, oxygen: false, systolic: 132, pulse: 106 },
      ...{ temperature: 37.9, acvpu: 'A', spo2Scale: 2, spo2ScaleDecidedBy: 'Læge Demo' },
      spo2ScaleDecidedAt: '2026-11-20',
    },
  };

  test('the team comes when a doctor has conferred, and no nurse admits alone', async () => {
    const world = await worldAt('2026-11-23T10:00:00+01:00');
    const asked = {
      ...values,
      consultedDoctor: { name: 'Læge, udskrivende afdeling', number: '00 00 00 01' },
    };
    const answer = ask(world, 'municipal_nurse', asked);
    const team = found(world, answer, 'akutteam-silkeborg');
    expect(team.verdict).toBe('fits');
    expect(team.reasons.find(({ code }) => code === 'target_group')?.params.rule).toBe('mg2');
    const alone = ask(world, 'municipal_nurse', values);
    const ward = alone.fitting.find(({ level }) => level === 'L6');
    expect(ward?.reasons.find(({ code }) => code === 'doctor_must_refer')?.effect).toBe('warning');
    expect(answer.fitting.every((one) => !reasonsOf(one).includes('doctor_must_refer'))).toBe(true);
  });
});
