import { describe, expect, it } from 'vitest';
import type { CaseFieldValues } from '../calls/case-field.ts';
import type { Need } from './need.ts';
import { needOfCase } from './need-of-case.ts';
import { isSuitable } from './rank.ts';
import { anAgreement, aRuleBook } from './rules.test-support.ts';
import { aCapacity, anOffer, aWorld, now, offerId } from './world.test-support.ts';

const row = { callerType: 'own_gp' as const, declinedBy: [], urgency: null, desk: 'midt' };
const inViborg = { position: { lat: 56.45, lon: 9.55 }, label: 'Viborg', landArea: 'mainland' };
const whereabouts = { ...inViborg, municipality: '0791' };

function needOf(values: CaseFieldValues): Need {
  const need = needOfCase(row, { whereabouts, ...values }, { now });
  if (need === null) throw new Error('it is known where the citizen is');
  return need;
}

describe('what was typed on a case is what its alternatives are ranked with', () => {
  it.each<[CaseFieldValues, Partial<Need>]>([
    [{}, { municipality: '0791', landArea: 'mainland', competences: [], callerType: 'own_gp', desk: 'midt' }],
    [{ callerType: 'municipal_nurse' }, { callerType: 'municipal_nurse' }],
    [
      { needs: ['AKF-05'], niceNeeds: ['AKF-41'] },
      { competences: ['AKF-05'], niceCompetences: ['AKF-41'] },
    ],
    [{ neededTests: ['electrolytes'] }, { tests: ['electrolytes'] }],
    [
      { citizenAge: 84, citizenSex: 'female', citizenKnown: true, pregnant: false },
      { age: 84, sex: 'female', knownToMunicipality: true, pregnant: false },
    ],
    [
      { observation: { kind: 'visits', perDay: 4 }, careHours: 8 },
      { observation: { kind: 'visits', perDay: 4 }, careHours: 8 },
    ],
    [
      { mobility: 'not_moved', needsIsolation: true },
      { mobility: 'not_moved', isolation: true },
    ],
    [{ latestAcceptableAt: '2026-01-12T12:00:00+01:00' }, { latestAt: now + 2 * 3_600_000 }],
    [{ dischargedAt: '2026-01-12T09:00:00+01:00' }, { dischargedAt: now - 3_600_000 }],
    [
      { doctorSameDay: true, wishesHome: true },
      { doctorSameDay: true, wishesHome: true },
    ],
    [
      { noAdmissionWish: true, crewSawAtHome: false },
      { wishesNoAdmission: true, crewSawAtHome: false },
    ],
    [{ livesAlone: true, needs: ['AKF-37'] }, { aloneWithDelirium: true }],
    [{ livesAlone: true, needs: ['AKF-37'], residence: 'care_home' }, { aloneWithDelirium: false }],
  ])('%o', (values, need) => {
    expect(needOf(values)).toMatchObject(need);
  });

  it('nothing is ranked before it is known where the citizen is', () => {
    expect(needOfCase(row, { citizenAge: 84 }, { now })).toBeNull();
  });
});

describe('a citizen outside her own municipality', () => {
  const asked = needOf({ homeMunicipality: '0779', needs: ['AKF-05'] });
  const world = aWorld([anOffer(), atHome()], [aCapacity(), aCapacity({ offerId: atHome().id })]);

  function atHome() {
    const [municipality, home] = ['0779', 'kommune-0779'];
    return anOffer({
      ...{ id: offerId(2), code: 'akutteam-0779' },
      ...{ municipality, servesMunicipalities: [municipality], authority: home, operator: home },
    });
  }

  it('is the matter of the municipality where she is', () => {
    expect(asked.municipality).toBe('0791');
    expect(isSuitable(world, asked, now, anOffer().id)?.verdict).toBe('fits');
  });

  it('comes to an offer of her own municipality by an agreement only', () => {
    const without = isSuitable(world, asked, now, atHome().id);
    expect(without?.verdict).toBe('rejected');
    const rules = aRuleBook({ agreements: [anAgreement()] });
    const agreed = isSuitable({ ...world, rules }, asked, now, atHome().id);
    expect(agreed?.verdict).toBe('fits');
    expect(agreed?.reasons.map(({ code }) => code)).toContain('agreement');
  });
});
