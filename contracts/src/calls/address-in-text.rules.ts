import type { CaseFieldName, CaseFieldValues } from './case-field.ts';

/** What is typed freely and read by others: a colleague, a unit, whoever holds the print. */
const freeText = [
  'situation',
  'presumedDiagnosis',
  'deterioration',
  'background',
  'baseline',
  'citizenView',
  'chronicDisease',
  'medicine',
  'allergy',
  'currentServices',
  'isolation',
  'wishes',
  'quickLine',
  'callerAssessment',
  'assessment',
  'advice',
  'plan',
  'agreedTasks',
  'callLimits',
] as const satisfies readonly CaseFieldName[];

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Shorter ones would be found in figures that are something else. */
const shortestCode = 4;
const shortestName = 4;
const phoneDigits = 8;

/** Street and number; a town alone is where many live. */
function streets({ citizenAddress, whereabouts }: CaseFieldValues): string[] {
  return [citizenAddress ?? '', whereabouts?.label ?? '']
    .map((address) => plain(address.split(',')[0] ?? ''))
    .filter((street) => /\p{L}{3}.*\d/u.test(street));
}

function secretsOf(values: CaseFieldValues): string[] {
  const code = plain(values.doorCode ?? '');
  const name = plain(values.relativeName ?? '');
  return [
    ...streets(values),
    ...(code.length >= shortestCode ? [code] : []),
    ...(name.length >= shortestName ? [name] : []),
  ];
}

/** As a whole: "Vej 7" is not in "Vej 71". */
function holds(text: string, secret: string): boolean {
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** Free text in which a protected citizen's street, door code, or relative stands: it is read by more than those fields are. */
export function addressInText(values: CaseFieldValues): CaseFieldName[] {
  const secrets = secretsOf(values);
  const phone = digitsOf(values.relativePhone ?? '').slice(-phoneDigits);
  return freeText.filter((field) => {
    const text = plain(values[field] ?? '');
    if (secrets.some((secret) => holds(text, secret))) return true;
    return phone.length === phoneDigits && digitsOf(text).includes(phone);
  });
}
