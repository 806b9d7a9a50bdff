import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@leon/infra/local/paths.ts';
import { mark } from '@leon/infra/testing/hostile-texts.ts';
import { z } from 'zod';

/** Names of citizens and clinical text; a place, a unit and who answered are nobody's secret among those who work. */
const told = new Set([
  ...['citizenName', 'citizenAddress', 'relativeName', 'situation', 'presumedDiagnosis', 'background'],
  ...['baseline', 'citizenView', 'chronicDisease', 'medicine', 'allergy', 'wishes', 'callerAssessment'],
  ...['assessment', 'advice', 'plan', 'callLimits', 'deterioration', 'quickLine'],
]);
/** Shorter ones stand anywhere by chance. */
const leastLetters = 12;

/** Journeys run in several processes, and the search after the last of them in another. */
const file = (): string | undefined => process.env.LEON_SAID_FILE;

const said = new Set<string>();
let ofRegister: string | undefined;
const words = (): string => {
  ofRegister ??= globSync(['infra/regions/**/*.csv', 'contracts/src/language/**/*.ts'], { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  return ofRegister;
};

/** A text that tells of a citizen: no word of the register, of the screens or of the corpus that is written everywhere. */
function remember(text: string): void {
  const whole = text.trim();
  if (whole.length < leastLetters || said.has(whole) || whole.includes(mark) || words().includes(whole))
    return;
  said.add(whole);
  const shared = file();
  if (shared !== undefined) appendFileSync(shared, `${JSON.stringify(whole)}\n`);
}

const OneField = z.object({ value: z.string() });
const FromTheScene = z.object({ said: z.record(z.string(), z.unknown()) });

/** What a person at a screen tells LEON of a citizen, by the request that carries it. */
export function hearWhatIsSaid(method: string, url: string, body: string | null): void {
  if (body === null || !['PUT', 'POST'].includes(method)) return;
  const [, field] = /\/api\/v1\/cases\/[^/]+\/fields\/(\w+)$/.exec(url) ?? [];
  if (field === undefined && !url.endsWith('/api/v1/crew/requests')) return;
  const sent = readJson(body);
  const one = OneField.safeParse(sent);
  if (field !== undefined) {
    if (told.has(field) && one.success) remember(one.data.value);
    return;
  }
  const { data } = FromTheScene.safeParse(sent);
  for (const [name, value] of Object.entries(data?.said ?? {}))
    if (told.has(name) && typeof value === 'string') remember(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All that was said in this process; with `everywhere` in every one of this run. */
export function saidOfCitizens(everywhere = false): string[] {
  const shared = file();
  if (everywhere && shared !== undefined && existsSync(shared))
    for (const line of readFileSync(shared, 'utf8').split('\n'))
      if (line !== '') said.add(z.string().parse(JSON.parse(line)));
  return [...said];
}
