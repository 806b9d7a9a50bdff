import type { DueDelivery } from '@leon/api/application.ts';
import type { AlarmKind } from '@leon/contracts/oversight/alarm.ts';
import type { Message } from './channel.ts';

const alarmWords: Record<AlarmKind, string> = {
  worse: 'Forværret',
  unanswered: 'Ubesvaret opkald',
  closed: 'Stedet er lukket',
  no_answer: 'Intet svar på forespørgsel',
  no_arrival: 'Ikke ankommet',
  responsibility_ending: 'Lægeansvar udløber',
};

/** The words of a message, in Danish. `publicUrl`: where people open LEON; null: no link. */
export function messageOf(due: DueDelivery, publicUrl: string | null): Message {
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
  };
}

function said({ event, caseId, caseNumber, unitName, alarm, offerName }: DueDelivery): [string, string] {
  const to = unitName === null ? '' : ` til ${unitName}`;
  switch (event) {
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
