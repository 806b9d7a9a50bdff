import type { MachineClient } from '@leon/infra/simulator/client.ts';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { nameAccounts, setDisabled } from './accounts.ts';
import { test as base } from './journey.ts';
import { machines } from './machines.ts';
import { atOwnComputer } from './people.ts';
import { importRow } from './register.ts';
import { startWatchedStack } from './watched-stack.ts';

interface MovedClock {
  origin: string;
  feed: MachineClient;
  /** On to the next ordinary weekday on which the Danish clock shows this time. */
  onAWeekdayAt: (time: string) => Promise<void>;
  later: (by: string) => Promise<void>;
  /** A duration of a desk's own, until the journey's end puts it back with null. */
  deskSets: (desk: string, setting: string, duration: string | null) => Promise<void>;
  /** "23.11 10.30", so long ago. */
  ago: (hours: number) => Promise<string>;
  /** "2026-11-23": the Danish date so many days from now. */
  dateIn: (days: number) => Promise<string>;
  /** The region's folder with one more row in one of its files, taken by the importer. */
  importRow: (file: string, row: string) => Promise<void>;
  /** An account is disabled, or enabled again, by whoever keeps the users. */
  setDisabled: (name: string, disabled: boolean) => Promise<void>;
  /** People are called something else in LEON from now on; null: as they were called before. */
  nameAccounts: (people: readonly string[], nameOf: ((nth: number) => string) | null) => Promise<void>;
}

/**
 * Where these journeys begin, whatever the day is on which they run: a Sunday, and weekdays enough before Christmas and before
 * the register changes at the turn of the year.
 */
const begin = process.env.LEON_JOURNEYS_BEGIN ?? '2026-11-22T08:00:00+01:00';
const turnOfTheYear = '2026-12-31T23:59:59+01:00';

const toWeekday = `
  UPDATE leon.clock SET ahead = ahead + (
    SELECT min(moment) - leon.leon_now() FROM (
      SELECT (day::date + $1::time) AT TIME ZONE 'Europe/Copenhagen' AS moment
      FROM generate_series(leon.leon_now()::date, leon.leon_now()::date + 14, interval '1 day') day
      WHERE extract(isodow FROM day) < 6 AND day::date NOT IN (SELECT date FROM leon.holiday)
    ) moments WHERE moment > leon.leon_now())`;

/**
 * Journeys at an hour of their own: they share a second LEON whose one clock only goes forward. Capacity is as old as the
 * clock went, so each says first what is free, and everybody signs in afterwards.
 */
export const test = base.extend<{ person: (name: string) => Promise<Page> }, { moved: MovedClock }>({
  moved: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const stack = await startWatchedStack('moved clock', { durable: false, clockAt: begin });
      const [origin = ''] = stack.urls.api;
      const owner = new pg.Client({ connectionString: stack.urls.admin });
      await owner.connect();
      try {
        await use({
          origin,
          feed: machines({ apiUrl: origin, issuer: stack.urls.issuer, secrets: stack.clientSecrets }),
          onAWeekdayAt: async (time) => {
            await owner.query(toWeekday, [time]);
            const { rows } = await owner.query<{ over: boolean }>(
              'SELECT leon.leon_now() > $1::timestamptz AS over',
              [turnOfTheYear],
            );
            if (rows[0]?.over)
              throw new Error('the journeys have no weekday left this year: let them begin earlier');
          },
          later: async (by) => {
            await owner.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);
          },
          deskSets: async (desk, setting, duration) => {
            await owner.query('DELETE FROM leon.desk_setting WHERE desk_code = $1 AND setting = $2', [
              desk,
              setting,
            ]);
            if (duration !== null)
              await owner.query(`INSERT INTO leon.desk_setting VALUES ($1, $2, $3, 'a journey')`, [
                desk,
                setting,
                duration,
              ]);
          },
          ago: async (hours) => {
            const { rows } = await owner.query<{ text: string }>(
              `SELECT to_char((leon.leon_now() - $1 * interval '1 hour') AT TIME ZONE 'Europe/Copenhagen', 'DD.MM HH24.MI') AS text`,
              [hours],
            );
            return rows[0]?.text ?? '';
          },
          dateIn: async (days) => {
            const { rows } = await owner.query<{ text: string }>(
              `SELECT to_char((leon.leon_now() AT TIME ZONE 'Europe/Copenhagen')::date + $1::int, 'YYYY-MM-DD') AS text`,
              [days],
            );
            return rows[0]?.text ?? '';
          },
          importRow: (file, row) => importRow(stack.urls.admin, file, row),
          setDisabled: (name, disabled) =>
            setDisabled({ adminUrl: stack.urls.admin, issuer: stack.urls.issuer }, name, disabled),
          nameAccounts: (people, nameOf) =>
            nameAccounts(
              { adminUrl: stack.urls.admin, issuer: stack.urls.issuer },
              people,
              nameOf ?? (() => undefined),
            ),
        });
      } finally {
        await owner.end();
        await stack.leave();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  person: async ({ browser, moved }, use) => {
    await use((name) => atOwnComputer(browser, name, moved.origin));
  },
});
