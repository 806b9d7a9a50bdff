import { unseenBrokenGlass } from './modules/audit/index.ts';
import { deskSnapshot } from './modules/calls/index.ts';
import { regionCapacities } from './modules/capacity/index.ts';
import {
  hoursAheadMs,
  readCompetences,
  readDesks,
  readFerries,
  readMunicipalities,
  readOffers,
  readProblemTemplates,
  readRules,
  readTests,
  readWaterDetours,
} from './modules/directory/index.ts';
import { readDuties } from './modules/doctors/index.ts';
import { readDoubts } from './modules/doubts/index.ts';
import {
  alarmClocks,
  deskAlarmOwners,
  deskEscalations,
  readDeskLoads,
  remindersOfToday,
} from './modules/oversight/index.ts';
import { unitSnapshot } from './modules/placements/index.ts';
import { readPeaks } from './modules/rules/index.ts';
import type { SnapshotSources } from './realtime/index.ts';

/** Which module answers for what in the first picture of a stream. */
export const snapshotSources: SnapshotSources = {
  region: async (tx) => {
    const hoursUntil = new Date(tx.now.getTime() + hoursAheadMs);
    return {
      offers: await readOffers(tx, tx.now, hoursUntil),
      capacities: await regionCapacities(tx),
      municipalities: await readMunicipalities(tx, tx.now),
      desks: await readDesks(tx, tx.now),
      competences: await readCompetences(tx, tx.now),
      tests: await readTests(tx, tx.now),
      ferries: await readFerries(tx, tx.now),
      waterDetours: await readWaterDetours(tx, tx.now),
      problemTemplates: await readProblemTemplates(tx, tx.now),
      rules: await readRules(tx, tx.now),
      peaks: await readPeaks(tx),
      doubts: await readDoubts(tx),
      duties: await readDuties(tx),
      hoursUntil: hoursUntil.toISOString(),
    };
  },
  desk: async (tx, desk) => ({
    cases: await deskSnapshot(tx, desk),
    alarmOwners: await deskAlarmOwners(tx, desk),
    alarmClocks: await alarmClocks(tx, desk),
    escalations: await deskEscalations(tx, desk),
    brokenGlass: await unseenBrokenGlass(tx, desk),
  }),
  unit: unitSnapshot,
  load: readDeskLoads,
  reminders: remindersOfToday,
};
