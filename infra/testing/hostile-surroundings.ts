import { exportCitizenLog, searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import { breakGlass } from '@leon/contracts/audit/break-glass.routes.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { answerDoubt } from '@leon/contracts/directory/doubt.ts';
import { getRegisterOffer, stateFact } from '@leon/contracts/directory/register.routes.ts';
import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { getRoadTimes } from '@leon/contracts/matching/road-times.ts';
import { listDeskClocks, setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import { issueWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import { RegionSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { neverOpened, setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { uuidv7 } from '../simulator/uuid.ts';
import type { Where } from './hostile-case.ts';
import type { HostileWriter, Speaker } from './hostile-writer.ts';

interface Surroundings {
  readonly nurse: Speaker;
  readonly coordinator: Speaker;
  readonly keeper: Speaker;
  readonly auditor: Speaker;
  /** A nurse of another desk, who has just signed in. */
  readonly elsewhere: Speaker;
  readonly vehicles: Speaker;
  readonly desk: string;
  /** The coordinator's own desk. */
  readonly coordinated: string;
  readonly agreement: string;
  readonly where: Where;
  /** In doubt. */
  readonly telephoned: string;
  readonly caseNumber: number;
}

const zone = { landArea: 'mainland' };

/** What stands around the cases: register, capacity, desk, rules, walls, vehicles, emergency access and its log. */
export async function writeHostileSurroundings(
  { write, isRefused, look }: HostileWriter,
  { nurse, coordinator, keeper, auditor, elsewhere, vehicles, ...known }: Surroundings,
): Promise<{ wall: string }> {
  const { desk, coordinated, where, telephoned, caseNumber, agreement } = known;
  const { offerId, position } = where;
  await write(nurse, reportCapacity, { offerId, source: 'phone', free: 20 });

  const { version } = await look(keeper, getRegisterOffer, { offerId });
  const value = { lastDay: '2030-05-02', hours: 'closed' };
  const said = { fact: 'hours_exception', key: '2030-05-01', value };
  await write(keeper, stateFact, { expectedVersion: version, said }, { offerId });
  const region = await look(nurse, getStreamSnapshot, { stream: regionStream });
  const { doubts, peaks } = RegionSnapshot.parse(region);
  const doubt = doubts.find((one) => one.offerId === telephoned);
  if (doubt === undefined) throw new Error('nothing is in doubt');
  await write(keeper, answerDoubt, { expectedVersion: doubt.version }, { doubtId: doubt.id });

  const { clocks } = await look(coordinator, listDeskClocks, { desk: coordinated });
  const clock = clocks.find(({ setting }) => setting === 'appointment_within');
  const kept = { value: clock?.value, expectedVersion: clock?.version ?? 0 };
  await write(coordinator, setDeskClock, kept, { desk: coordinated, setting: 'appointment_within' });
  const peak = peaks.find((one) => one.agreement === agreement)?.version ?? neverOpened;
  await write(coordinator, setPeak, { open: true, expectedVersion: peak }, { agreement });
  const { secret } = await write(coordinator, issueWallToken, { desk: coordinated });

  await write(vehicles, reportPositions, {
    positions: [{ kind: 'ambulance', ...position, at: 1_000, status: 'available' }],
  });
  const need = { position, callerType: 'own_gp' };
  await write(nurse, askAlternatives, { need });
  await write(nurse, askAlternatives, { need: { ...need, ...zone } });
  await write(nurse, getRoadTimes, { position });

  const opened = { glassId: uuidv7(), desk, number: caseNumber, ground: 'danger_to_life' };
  await write(elsewhere, breakGlass, opened);
  await write(auditor, searchAccessLog, { purpose: 'sampling', cpr: null });
  await isRefused(auditor, searchAccessLog, 'cpr.invalid', { purpose: 'sampling', user: null });
  await isRefused(auditor, exportCitizenLog, 'cpr.invalid', { purpose: 'sampling' });
  return { wall: secret };
}
