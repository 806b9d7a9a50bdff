import type { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import { AcknowledgeStep } from './acknowledge-step.tsx';
import { AdmissionStep } from './admission-step.tsx';
import { AdviceStep } from './advice-step.tsx';
import { AnswerStep } from './answer-step.tsx';
import { ArrivalStep } from './arrival-step.tsx';
import { AskDoctorStep } from './ask-doctor-step.tsx';
import { CancelStep } from './cancel-step.tsx';
import { CloseStep } from './close-step.tsx';
import { GateStep } from './gate-step.tsx';
import { HandoverStep } from './handover-step.tsx';
import { OverrideStep } from './override-step.tsx';
import { ReachDoctorStep } from './reach-doctor-step.tsx';
import { RecheckStep } from './recheck-step.tsx';
import { RerouteStep } from './reroute-step.tsx';
import { ResponsibleStep } from './responsible-step.tsx';
import { ResultStep } from './result-step.tsx';
import type { StepProps } from './step-frame.tsx';
import { TimeStep } from './time-step.tsx';
import { TransportStep } from './transport-step.tsx';
import { UnitProposalStep } from './unit-proposal-step.tsx';
import { UnitQuestionStep } from './unit-question-step.tsx';
import { UrgencyStep } from './urgency-step.tsx';
import { type StepPanel, useWorkspace } from './workspace.store.ts';
import { WorseStep } from './worse-step.tsx';

type Action = Parameters<typeof isAllowed>[0];
const needed: Record<StepPanel, Action> = {
  override: 'reserve',
  answer: 'record_answer',
  responsible: 'set_responsible',
  close: 'close',
  cancel: 'cancel',
  admission: 'announce_admission',
  gate: 'send_directly',
  worse: 'deteriorate',
  urgency: 'set_urgency',
  transport: 'order_transport',
  handover: 'hand_over',
  advice: 'give_advice',
  time: 'agree_time',
  acknowledge: 'record_acknowledgement',
  unit_question: 'answer_question',
  unit_proposal: 'take_proposal',
  arrival: 'record_arrival',
  recheck: 'record_recheck',
  result: 'record_result',
  reroute: 'reroute',
  ask_doctor: 'edit',
  reach_doctor: 'edit',
};
const panels = {
  override: OverrideStep,
  answer: AnswerStep,
  responsible: ResponsibleStep,
  close: CloseStep,
  cancel: CancelStep,
  admission: AdmissionStep,
  gate: GateStep,
  worse: WorseStep,
  urgency: UrgencyStep,
  transport: TransportStep,
  handover: HandoverStep,
  advice: AdviceStep,
  time: TimeStep,
  acknowledge: AcknowledgeStep,
  unit_question: UnitQuestionStep,
  unit_proposal: UnitProposalStep,
  arrival: ArrivalStep,
  recheck: RecheckStep,
  result: ResultStep,
  reroute: RerouteStep,
  ask_doctor: AskDoctorStep,
  reach_doctor: ReachDoctorStep,
} as const;

/** The small panel that is open, as long as its action still is. */
export function StepPanelSlot(props: Omit<StepProps, 'onDone'>) {
  const step = useWorkspace((state) => state.step);
  const openStep = useWorkspace((state) => state.openStep);
  if (step === null || !props.view.actions.includes(needed[step])) return null;
  const Panel = panels[step];
  // An answer that comes late closes its own panel and no other that she has opened meanwhile.
  const done = () => (useWorkspace.getState().step === step ? openStep(null) : undefined);
  return <Panel {...props} onDone={done} />;
}
