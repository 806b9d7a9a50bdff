import { endCall, receiveCall } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { listOffers } from '@leon/contracts/directory/offer.routes.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { CallerType, OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { CallId, CaseId, CommandId } from '@leon/contracts/ids.ts';
import { type MachineClient, machineClient } from '@leon/infra/simulator/client.ts';
import { uuidv7 } from '@leon/infra/simulator/uuid.ts';
import { leon } from './stack.ts';

interface Reached {
  apiUrl: string;
  issuer: string;
  secrets: Readonly<Record<string, string>>;
}

const firstNode = (): Reached => {
  const { apis, issuer, secrets } = leon();
  return { apiUrl: apis[0] ?? '', issuer, secrets };
};

/** A machine client with the scopes of the demo's simulator; of the first api node of this run, unless told otherwise. */
export function machines({ apiUrl, issuer, secrets }: Reached = firstNode()): MachineClient {
  return machineClient({
    apiUrl,
    issuer,
    clientId: 'simulator',
    clientSecret: secrets.simulator ?? '',
    scope: 'telephone capacity positions units',
  });
}

export const commandId = (): CommandId => uuidv7() as CommandId;

/** Another caller each time: the same number again would be a redial. Nobody in Denmark has such a number. */
const aNumber = (): string => `00 ${uuidv7().replace(/\D/g, '').slice(-6).padStart(6, '0')}`;

/** A telephone rings at a desk. */
export async function ring(
  call: MachineClient,
  desk: string,
  callerType: CallerType,
): Promise<{ case: CaseRow; fromNumber: string; hangUp: () => Promise<unknown> }> {
  const fromNumber = aNumber();
  const callId = uuidv7() as CallId;
  const answer = await call(receiveCall, {
    body: {
      commandId: commandId(),
      callId,
      caseId: uuidv7() as CaseId,
      desk,
      callerType,
      fromNumber,
    },
  });
  return {
    case: answer.case,
    fromNumber,
    hangUp: () => call(endCall, { params: { callId }, body: { commandId: commandId() } }),
  };
}

/** The one offer of a kind that serves a municipality. */
export async function offerOf(call: MachineClient, kind: OfferKind, municipality: string): Promise<Offer> {
  const { offers } = await call(listOffers);
  const found = offers.find((offer) => offer.kind === kind && offer.municipality === municipality);
  if (!found) throw new Error(`no ${kind} in ${municipality}`);
  return found;
}

export async function offerNamed(call: MachineClient, name: string): Promise<Offer> {
  const { offers } = await call(listOffers);
  const found = offers.find((offer) => offer.name === name);
  if (!found) throw new Error(`no offer called ${name}`);
  return found;
}

/** The unit says what is free now. */
export async function report(
  call: MachineClient,
  offer: Pick<Offer, 'id'>,
  figures: { free?: number; status?: 'open' | 'now' | 'full' },
): Promise<void> {
  await call(reportCapacity, {
    body: { commandId: commandId(), offerId: offer.id, source: 'feed', ...figures },
  });
}
