import { databaseTexts, fileTexts, openTexts, redisTexts, type Text } from './leak-places.ts';
import type { Outside } from './outside.ts';
import { plantEverywhere } from './planted-leaks.ts';
import { saidOfCitizens } from './said-of-citizens.ts';
import { secretsIn } from './seeded-numbers.ts';

export interface Places {
  /** Which LEON: said with what was found in it. */
  readonly name: string;
  readonly dataDir: string;
  /** PostgreSQL, as somebody whom row security does not stop. */
  readonly admin: string;
  readonly redis: string;
  /** Addresses of the api's nodes: what they tell to anybody who asks. */
  readonly apis: readonly string[];
  /** Where messages out of LEON end. */
  readonly outside: Outside;
}

interface Searched {
  readonly leaks: readonly { where: string; name: string; found: string }[];
  readonly places: number;
  readonly characters: number;
}

async function* textsOf({ dataDir, admin, redis, apis, outside }: Places): AsyncGenerator<Text> {
  yield* fileTexts(dataDir);
  yield* redisTexts(redis);
  yield* databaseTexts(admin);
  yield* openTexts(apis);
  yield* outside.sent();
}

/** Where a seeded number, or anything the journeys said of a citizen, stands in the clear. */
async function search(places: Places): Promise<Searched> {
  const leaks: { where: string; name: string; found: string }[] = [];
  let [count, characters] = [0, 0];
  for await (const { where, name, text } of textsOf(places)) {
    count += 1;
    characters += text.length;
    for (const found of secretsIn(text)) leaks.push({ where, name, found });
  }
  return { leaks, places: count, characters };
}

/**
 * Fails with every place where something of a citizen was left in the clear. With `planted`, each kind of place is then shown
 * to be searched: what is put into it is found, each in another spelling.
 */
export async function expectNoLeaks(places: Places, { planted = false } = {}): Promise<void> {
  const from = performance.now();
  const said = saidOfCitizens(true).length;
  const { leaks, places: count, characters } = await search(places);
  if (leaks.length > 0) {
    const lines = leaks.map(({ where, name, found }) => `${where} ${name}: ${found}`);
    throw new Error(`Told of citizens in the clear, in ${places.name}:\n${[...new Set(lines)].join('\n')}`);
  }
  const kinds = planted ? await expectPlantedFound(places) : 0;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `leaks: none in ${places.name}: ${count} places, ${(characters / 1e6).toFixed(1)} MB, ${said} texts of journeys` +
      `${planted ? `, all ${kinds} planted found` : ''} (${seconds} s)`,
  );
}

async function expectPlantedFound(places: Places): Promise<number> {
  const { kinds, apis, forget } = await plantEverywhere(places);
  try {
    const { leaks } = await search({ ...places, apis });
    const missed = kinds.filter(
      ({ where, name }) => !leaks.some((leak) => leak.where === where && leak.name.includes(name)),
    );
    if (missed.length > 0)
      throw new Error(
        `planted and not found: ${missed.map(({ where, name }) => `${where} ${name}`).join(', ')}`,
      );
    return kinds.length;
  } finally {
    await forget();
  }
}
