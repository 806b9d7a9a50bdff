import { accessMessages } from './messages/access.ts';
import { alternativesMessages } from './messages/alternatives.ts';
import { attentionMessages } from './messages/attention.ts';
import { blockedMessages } from './messages/blocked.ts';
import { caseFormMessages } from './messages/case-form.ts';
import { clocksMessages } from './messages/clocks.ts';
import { crewMessages } from './messages/crew.ts';
import { doctorMessages } from './messages/doctor.ts';
import { followUpMessages } from './messages/follow-up.ts';
import { loadMessages } from './messages/load.ts';
import { lockMessages } from './messages/lock.ts';
import { nextMessages } from './messages/next.ts';
import { oversightMessages } from './messages/oversight.ts';
import { overviewMessages } from './messages/overview.ts';
import { ownershipMessages } from './messages/ownership.ts';
import { peopleMessages } from './messages/people.ts';
import { placementMessages } from './messages/placement.ts';
import { queueMessages } from './messages/queue.ts';
import { registerMessages } from './messages/register.ts';
import { rulesMessages } from './messages/rules.ts';
import { sessionsMessages } from './messages/sessions.ts';
import { shellMessages } from './messages/shell.ts';
import { supportMessages } from './messages/support.ts';
import { timeMessages } from './messages/time.ts';
import { triageMessages } from './messages/triage.ts';
import { unitMessages } from './messages/unit.ts';
import { workMessages } from './messages/work.ts';

/** Every text of the console, by area. A key that is not here does not compile. */
export const catalogue = {
  ...shellMessages,
  ...accessMessages,
  ...timeMessages,
  ...queueMessages,
  ...caseFormMessages,
  ...peopleMessages,
  ...alternativesMessages,
  ...rulesMessages,
  ...nextMessages,
  ...doctorMessages,
  ...triageMessages,
  ...workMessages,
  ...unitMessages,
  ...followUpMessages,
  ...placementMessages,
  ...overviewMessages,
  ...loadMessages,
  ...blockedMessages,
  ...oversightMessages,
  ...ownershipMessages,
  ...registerMessages,
  ...clocksMessages,
  ...crewMessages,
  ...attentionMessages,
  ...lockMessages,
  ...sessionsMessages,
  ...supportMessages,
} as const;

export type MessageKey = keyof typeof catalogue;
