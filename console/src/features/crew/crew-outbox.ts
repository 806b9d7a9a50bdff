import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { z } from 'zod';
import { openText, sealText } from '../../lib/sealed-text.ts';
import type { CrewShelf } from './crew-shelf.ts';

/** A request as it was captured: sent again it is the very same command. */
export const Unsent = sendCrewRequest.body;
export type Unsent = z.infer<typeof Unsent>;

/** The last that was heard of own requests, and when (milliseconds since 1970). */
export const LastHeard = z.object({ at: z.number(), requests: z.array(CrewRequest) });
export type LastHeard = z.infer<typeof LastHeard>;

interface Owner {
  readonly account: string;
  readonly key: CryptoKey;
}

/** One account's unsent requests and its last picture on this device, sealed before they are put down. */
export class CrewOutbox {
  readonly #shelf: CrewShelf;
  readonly #owner: Owner;

  constructor(shelf: CrewShelf, owner: Owner) {
    this.#shelf = shelf;
    this.#owner = owner;
  }

  async keep(unsent: Unsent, at: number): Promise<void> {
    await this.#put(this.#idOf(unsent), JSON.stringify(unsent), at);
  }

  /** Sent, or thrown away by its owner. */
  async drop(unsent: Unsent): Promise<void> {
    await this.#shelf.remove(this.#idOf(unsent));
  }

  /** In the order they were captured; another's are not opened and stay where they are. */
  async unsent(): Promise<Unsent[]> {
    const prefix = `${this.#owner.account}/unsent/`;
    const mine = (await this.#shelf.all()).filter(({ id }) => id.startsWith(prefix));
    const opened = await Promise.all(mine.toSorted((a, b) => a.at - b.at).map(({ id }) => this.#open(id)));
    return opened.flatMap((value) => {
      const parsed = Unsent.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  }

  async keepHeard(heard: LastHeard): Promise<void> {
    await this.#put(`${this.#owner.account}/heard`, JSON.stringify(heard), heard.at);
  }

  async heard(): Promise<LastHeard | null> {
    const parsed = LastHeard.safeParse(await this.#open(`${this.#owner.account}/heard`));
    return parsed.success ? parsed.data : null;
  }

  #idOf({ caseId }: Unsent): string {
    return `${this.#owner.account}/unsent/${caseId}`;
  }

  async #put(id: string, text: string, at: number): Promise<void> {
    const { account, key } = this.#owner;
    await this.#shelf.put({ id, account, at, ...(await sealText(key, id, text)) });
  }

  async #open(id: string): Promise<unknown> {
    const found = (await this.#shelf.all()).find((item) => item.id === id);
    const text = found === undefined ? null : await openText(this.#owner.key, id, found);
    return text === null ? null : JSON.parse(text);
  }
}
