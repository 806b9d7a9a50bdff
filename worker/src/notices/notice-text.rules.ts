import type { DueDelivery } from '@leon/api/application.ts';
import { AttentionKind } from '@leon/contracts/attention/attention.ts';
import { pushText } from '@leon/contracts/attention/attention-words.ts';
import type { AlarmKind } from '@leon/contracts/oversight/alarm.ts';
import { NoticeEvent } from '@leon/contracts/oversight/notice.ts';
import type { Message } from './channel.ts';

const alarmWords: Record<AlarmKind, string> = {
  worse: 'Forværret',
  unanswered: 'Ubesvaret opkald',
  closed: 'Stedet er lukket',
  no_answer: 'Intet svar på forespørgsel',
  no_arrival: 'Ikke ankommet',
  responsibility_ending: 'Lægeansvar udløber',
};

/** The words of a message: in Danish, or in its reader's language where it is one person's. `publicUrl`: null: no link. */
export function messageOf(due: DueDelivery, publicUrl: string | null): Message {
  return due.channel === 'push' ? pushOf(due) : noticeOf(due, publicUrl);
}

/** A kind and a line that is the same for everybody; neither a number nor a link. */
function pushOf({ id, event, device }: DueDelivery): Message {
  const kind = AttentionKind.parse(event);
  const text = pushText(kind, device?.language ?? 'da');
  return { id, to: null, subject: text, text, data: { kind }, device };
}

function noticeOf(due: DueDelivery, publicUrl: string | null): Message {
  const [what, path] = said(due);
  const link = publicUrl === null ? null : new URL(path, publicUrl).href;
  return {
    id: due.id,
    to: due.address,
    subject: `LEON: ${what}`,
    text: `${what}.\n\n${link === null ? 'Se LEON.' : link}\n\nBeskeden er sendt af LEON og indeholder ingen borgeroplysninger.\n`,
    data: {
      event: due.event,
      at: due.madeAt,
      desk: due.desk,
      unit: due.unit,
      caseId: due.caseId,
      caseNumber: due.caseNumber,
      alarm: due.alarm,
      link,
    },
    device: null,
  };
}

function said({ event, caseId, caseNumber, unitName, alarm, offerName }: DueDelivery): [string, string] {
  const to = unitName === null ? '' : ` til ${unitName}`;
  const notice = NoticeEvent.parse(event);
  switch (notice) {
    case 'request_made':
      return [`Ny forespørgsel${to}, sag ${caseNumber}`, '/enhed'];
    case 'alarm_escalated':
      return [
        `Ingen har taget alarmen »${alarm === null ? '' : alarmWords[alarm]}«, sag ${caseNumber}`,
        `/visitation/${caseId}`,
      ];
    case 'capacity_stale':
      return [`Tallene for ${offerName ?? unitName ?? 'et tilbud'} er for gamle`, '/enhed'];
    case 'offer_unverified':
      return [`${offerName ?? unitName ?? 'Et tilbud'} skal gennemgås i registret`, '/register'];
  }
}
