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

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

/** As a whole, however it is spaced and in whatever letters: "Vej 7" is not in "Vej 71". */
function asWhole(secret: string): RegExp {
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}

function secretsOf(values: CaseFieldValues): RegExp[] {
  const code = plain(values.doorCode ?? '');
  const name = plain(values.relativeName ?? '');
  const phone = (values.relativePhone ?? '').replace(/\D/g, '').slice(-phoneDigits);
  return [
    ...[...streets(values), ...(code.length >= shortestCode ? [code] : [])].map(asWhole),
    ...(name.length >= shortestName ? [asWhole(name)] : []),
    ...(phone.length === phoneDigits ? [new RegExp([...phone].join('[\\s.-]*'), 'g')] : []),
  ];
}

/** Free text in which a protected citizen's street, door code, or relative stands: it is read by more than those fields are. */
export function addressInText(values: CaseFieldValues): CaseFieldName[] {
  const secrets = secretsOf(values);
  return freeText.filter((field) => secrets.some((secret) => (values[field] ?? '').search(secret) >= 0));
}

/** The same values with `mark` where free text says what those fields say. */
export function withoutAddressInText(values: CaseFieldValues, mark: string): CaseFieldValues {
  const secrets = secretsOf(values);
  const changed = addressInText(values).map((field) => {
    const text = String(values[field] ?? '');
    return [field, secrets.reduce((left, secret) => left.replace(secret, () => mark), text)] as const;
  });
  return { ...values, ...Object.fromEntries(changed) };
}
