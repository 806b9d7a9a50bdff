import { getCase, openCase, reservePlace, saveField } from '@leon/contracts/calls/case.routes.ts';
import type { CaseId, HoldId } from '@leon/contracts/ids.ts';
import { uuidv7 } from '@leon/infra/simulator/uuid.ts';
import { expect, test } from './support/journey.ts';
import { commandId, machines, offerOf, report } from './support/machines.ts';
import { atOwnComputer, clientOf, type PersonClient } from './support/people.ts';
import { leon } from './support/stack.ts';

const openCases = 200;
/** Each case's nurse clicks as often, at once. */
const clicks = 5;
const attempts = openCases * clicks;

/** Viborg, from GeoNames. */
const whereabouts = {
  position: { lat: 56.453, lon: 9.402 },
  label: 'Viborg',
  municipality: '0791',
  landArea: 'mainland',
};

interface OpenCase {
  id: CaseId;
  version: number;
}

async function caseIn(viborg: PersonClient, origin: string): Promise<OpenCase> {
  const caseId = uuidv7() as CaseId;
  const opened = await viborg(origin, openCase, {
    body: { commandId: commandId(), caseId, callerType: 'own_gp' },
  });
  expect(opened.code).toBeNull();
  const saved = await viborg(origin, saveField, {
    params: { caseId, field: 'whereabouts' },
    body: { commandId: commandId(), baseRevision: 0, value: whereabouts },
  });
  expect(saved.code).toBeNull();
  const now = await viborg(origin, getCase, { params: { caseId } });
  return { id: caseId, version: now.reply?.case.version ?? 0 };
}

async function inBatches<T>(count: number, size: number, work: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  while (done.length < count) done.push(...(await Promise.all(Array.from({ length: size }, work))));
  return done;
}

test('the last place: of a thousand attempts at once over two api processes exactly one gets it', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const feed = machines();
  const place = await offerOf(feed, 'municipal_place', '0791');
  await report(feed, place, { free: 1 });
  const { apis } = leon();
  const nurses = await Promise.all(
    apis.map(async (origin, n) => ({
      origin,
      call: await clientOf(await atOwnComputer(browser, n === 0 ? 'Visitator A' : 'Visitator B', origin)),
    })),
  );
  expect(nurses).toHaveLength(2);
  const cases = await Promise.all(
    nurses.map(async ({ origin, call }) => ({
      origin,
      call,
      open: await inBatches(openCases / 2, 10, () => caseIn(call, origin)),
    })),
  );

  const began = performance.now();
  const answers = await Promise.all(
    cases.flatMap(({ origin, call, open }) =>
      open
        .flatMap((one) => Array<OpenCase>(clicks).fill(one))
        .map(async ({ id, version }) => {
          const answer = await call(origin, reservePlace, {
            params: { caseId: id },
            body: {
              commandId: commandId(),
              expectedVersion: version,
              offerId: place.id,
              holdId: uuidv7() as HoldId,
              overrideReason: 'logistics',
            },
          });
          return { code: answer.code, after: performance.now() - began };
        }),
    ),
  );

  expect(answers).toHaveLength(attempts);
  const codes = Object.groupBy(answers, ({ code }) => code ?? 'held');
  expect(codes.held).toHaveLength(1);
  const { held: _held, ...told } = codes;
  // The other clicks of the one who has it come too late for her own case.
  expect([
    'offer.just_taken',
    'offer.full',
    'offer.not_suitable',
    'version.conflict',
    'case.action_not_allowed',
  ]).toEqual(expect.arrayContaining(Object.keys(told)));
  const slowest = Math.round(Math.max(...answers.map(({ after }) => after)));
  console.log(
    `last place: ${attempts} attempts, ${Object.entries(codes).map(([code, list]) => `${list?.length} ${code}`)}, all told within ${slowest} ms`,
  );
});
