import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { ageOn, type CitizenNumber } from '@leon/contracts/identity/cpr.ts';

/** Another age than was said before. */
export interface AgeDiffers {
  readonly n: number;
  readonly said: number;
}

export interface ToldByNumber {
  /** To be written; null: stays as it is. */
  readonly age: number | null;
  readonly sex: CitizenNumber['sex'];
  readonly ageDiffers: AgeDiffers | null;
}

/**
 * Age and sex as the number has them: both count in the ranking and the scores. `always`: what stands there is another
 * person's, or an estimate of somebody unknown.
 */
export function toldByNumber(
  { birthDate, sex }: Pick<CitizenNumber, 'birthDate' | 'sex'>,
  { citizenAge = null, citizenSex = null }: Pick<CaseFieldValues, 'citizenAge' | 'citizenSex'>,
  over: 'where nothing was said' | 'always',
  today: string,
): ToldByNumber {
  const age = birthDate === null ? null : ageOn(birthDate, today);
  const isOver = over === 'always';
  return {
    age: isOver || citizenAge === null ? age : null,
    sex: isOver || citizenSex === null ? sex : null,
    ageDiffers:
      isOver || age === null || citizenAge === null || age === citizenAge
        ? null
        : { n: age, said: citizenAge },
  };
}
