import { CaseId, CommandId } from '@leon/contracts/ids.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isoAt, syncClock } from '../../lib/clock.ts';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { emptyCrew, useCrew } from './crew.store.ts';
import { CrewOutbox, type Unsent } from './crew-outbox.ts';
import { askAsCrew, capturedNow, sendUnsent } from './crew-sending.ts';
import { shelfInMemory } from './crew-shelf.test-support.ts';
import type { ShelvedItem } from './crew-shelf.ts';

const count = 40;
const minute = 60_000;
const begun = Date.parse('2026-01-05T10:00:00.000Z');
let rows: Map<string, ShelvedItem>;

const two = (n: number) => String(n).padStart(2, '0');
/** Forty of them within half an hour. */
const asked = (nth: number): Unsent => ({
  commandId: CommandId.parse(`01890000-0000-7000-8000-0000000001${two(nth)}`),
  caseId: CaseId.parse(`01890000-0000-7000-8000-0000000002${two(nth)}`),
  kind: 'request',
  capturedAt: isoAt(begun + (nth * 30 * minute) / count),
  said: {
    callbackNumber: '00 00 00 41',
    whereabouts: {
      position: { lat: 56.33, lon: 10.05 },
      label: 'Hadsten',
      municipality: '0710',
      landArea: 'mainland',
    },
    situation: `Nr. ${nth}`,
  },
});

/** What the desk has, by case; a repeat of a command is answered and does nothing. */
const desk = new Map<string, string>();
const attempts: string[] = [];
let line: 'none' | 'flapping' | 'good';

function row({ caseId, capturedAt }: Unsent) {
  return {
    ...{ caseId, kind: 'request', capturedAt, receivedAt: capturedAt, position: 1, forbidden: null },
    case: {
      ...{ id: caseId, version: 1, number: desk.size, desk: 'randers', status: 'new', rangAt: capturedAt },
      ...{
        callerType: 'prehospital_crew',
        claimedAt: null,
        ringing: false,
        owner: null,
        municipality: '0710',
      },
      ...{ placement: null, declinedBy: [], outcome: null, closedAt: null },
    },
  };
}

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

beforeEach(async () => {
  rows = new Map();
  desk.clear();
  attempts.length = 0;
  await openApp();
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const sent: Unsent = JSON.parse(body);
    attempts.push(body);
    if (line === 'none') throw new TypeError('no line');
    if (sent.said.situation === 'Nr. 7')
      return answer(422, {
        ...{ type: 'about:blank', title: '', status: 422, code: 'case.location_missing', params: {} },
        ...{ detail: '', requestId: 'r' },
      });
    desk.set(sent.caseId, sent.capturedAt);
    // every third answer is lost on the way back
    if (line === 'flapping' && attempts.length % 3 === 0) throw new TypeError('line lost');
    return answer(200, { request: row(sent) });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The app anew: its memory is gone, what lies on the device is not. */
async function openApp(): Promise<CrewOutbox> {
  const box = new CrewOutbox(shelfInMemory(rows), {
    account: 'a',
    key: await importDraftKey('A'.repeat(43)),
  });
  useCrew.setState({ ...emptyCrew(), account: 'a', box, unsent: await box.unsent() }, true);
  return box;
}

test('half an hour without a line, forty requests, the app closed: each arrives once with its own time, and the one that is refused says why', async () => {
  line = 'none';
  for (let nth = 0; nth < count; nth++) await askAsCrew(asked(nth));
  await openApp();
  expect(useCrew.getState().unsent).toHaveLength(count);
  line = 'flapping';
  for (let tries = 0; tries < count; tries++) await sendUnsent();

  const expected = Array.from({ length: count }, (_, nth) => asked(nth)).filter((_, nth) => nth !== 7);
  expect([...desk]).toEqual(expected.map(({ caseId, capturedAt }) => [caseId, capturedAt]));
  expect(useCrew.getState().unsent.map(({ caseId }) => caseId)).toEqual([asked(7).caseId]);
  expect(useCrew.getState().refusals[asked(7).caseId]?.code).toBe('case.location_missing');
  // a repeat is the very same command, to the letter
  const bodies = Map.groupBy(attempts, (body) => JSON.parse(body).commandId);
  expect([...bodies.values()].every((same) => new Set(same).size === 1)).toBe(true);
  // and what was refused is not asked again by itself
  expect(attempts.filter((body) => body.includes('Nr. 7"'))).toHaveLength(1);
});

test('on a device whose clock is hours wrong the request has the server’s time, and keeps it from the first attempt on', async () => {
  line = 'none';
  const device = Date.now();
  const captured = capturedNow();
  expect(captured).toMatchObject({ byDevice: true });
  expect(Math.abs(Date.parse(captured.capturedAt) - device)).toBeLessThan(minute);
  await askAsCrew({ ...asked(1), ...captured });
  const behind = 5 * 60 * minute;
  syncClock(Date.now() + behind);
  await sendUnsent();
  syncClock(Date.now());
  line = 'good';
  await openApp();
  await sendUnsent();
  const [arrived = ''] = desk.values();
  expect(Math.abs(Date.parse(arrived) - device - behind)).toBeLessThan(minute);
  expect(useCrew.getState().unsent).toEqual([]);
});
