import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInForce } from './directory-state.ts';
import { type FilePlan, planImport, type StoredVersion } from './import-plan.rules.ts';
import type { FileRow } from './read-folder.ts';

const days = ['2026-01-01', '2026-06-01', '2027-01-01', '2027-06-01'];
const sometime = fc.option(fc.constantFrom(...days), { nil: null });

const port = {
  from_lat: fc.constant(55.911),
  from_lon: fc.constant(10.256),
  to_lat: fc.constant(55.866),
  to_lon: fc.constant(10.545),
};

/** A file with up to four rows about two crossings: the same row may change, end, vanish, come back or overlap. */
const file: fc.Arbitrary<FileRow<'ferries'>[]> = fc
  .uniqueArray(
    fc.record({
      from_area: fc.constant('mainland'),
      to_area: fc.constantFrom('samsoe', 'anholt'),
      ...port,
      minutes: fc.integer({ min: 1, max: 3 }),
      name: fc.constant('ferry'),
      source: fc.constant('test'),
      valid_from: sometime,
      valid_to: sometime,
    }),
    { maxLength: 4, selector: (row) => `${row.to_area} ${row.valid_from}` },
  )
  .map((rows) =>
    rows
      .filter((row) => row.valid_from === null || row.valid_to === null || row.valid_from < row.valid_to)
      .map((row, index) => ({ line: index + 2, row })),
  );
const history = fc.array(file, { minLength: 1, maxLength: 6 });

function apply(stored: readonly StoredVersion[], plan: FilePlan): StoredVersion[] {
  const id = ({ entity, version }: StoredVersion) => `${entity} ${version}`;
  const all = new Map(stored.map((version) => [id(version), version]));
  for (const version of [...plan.cuts, ...plan.inserts]) all.set(id(version), version);
  return [...all.values()];
}

/** Imports one file a quarter of a year, from March 2026; refused ones leave everything as it was. */
function importAll(
  files: FileRow<'ferries'>[][],
  look: (step: {
    before: StoredVersion[];
    plan: FilePlan;
    after: StoredVersion[];
    now: number;
    rows: FileRow<'ferries'>[];
  }) => void,
): void {
  let stored: StoredVersion[] = [];
  files.forEach((rows, index) => {
    const now = Date.UTC(2026, 2 + index * 3, 15);
    const plan = planImport('ferries', rows, stored, stored.length === 0 ? null : now);
    if (plan.issues.length > 0) return;
    const after = apply(stored, plan);
    look({ before: stored, plan, after, now, rows });
    stored = after;
  });
}

const inForce = (versions: readonly StoredVersion[], at: number): string[] =>
  versions
    .filter(({ period }) => period !== null && isInForce(period, at))
    .map(({ entity, digest }) => `${entity} ${digest}`)
    .toSorted();
const instants = Array.from({ length: 40 }, (_, month) => Date.UTC(2025, month, 10));

test('no crossing is ever in force twice, whatever is imported in whatever order', () => {
  fc.assert(
    fc.property(history, (files) =>
      importAll(files, ({ after }) => {
        for (const at of instants) {
          const entities = inForce(after, at).map((one) => one.split(' ')[0]);
          expect(new Set(entities).size).toBe(entities.length);
        }
      }),
    ),
  );
});

test('importing the same file again changes nothing', () => {
  fc.assert(
    fc.property(history, (files) =>
      importAll(files, ({ after, now, rows }) => {
        const again = planImport('ferries', rows, after, now + 86_400_000);
        expect(again).toMatchObject({ inserts: [], cuts: [], added: 0, changed: 0, issues: [] });
      }),
    ),
  );
});

test('what was in force before an import stays what was in force then', () => {
  fc.assert(
    fc.property(history, (files) =>
      importAll(files, ({ before, after, now }) => {
        if (before.length === 0) return;
        for (const at of instants.filter((instant) => instant < now))
          expect(inForce(after, at)).toEqual(inForce(before, at));
      }),
    ),
  );
});

test('after an import every row of the file is in force in its own period, from now on', () => {
  fc.assert(
    fc.property(history, (files) =>
      importAll(files, ({ after, plan, now }) => {
        for (const { entity, digest, row } of plan.inserts) {
          const { valid_from: from, valid_to: to } = row as FileRow<'ferries'>['row'];
          for (const at of instants.filter((instant) => instant > now)) {
            const meant =
              (from === null || Date.parse(`${from}T00:00+01:00`) <= at) &&
              (to === null || at < Date.parse(`${to}T00:00+01:00`));
            expect(inForce(after, at).includes(`${entity} ${digest}`)).toBe(meant);
          }
        }
      }),
    ),
  );
});
