import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { z } from 'zod';
import { openText, sealText } from '../../lib/sealed-text.ts';
import { CrewDraft } from './crew-draft.ts';
import { KeptPicture, type PictureToKeep } from './crew-picture.ts';
import type { CrewShelf } from './crew-shelf.ts';

/** A request as it was captured: sent again it is the very same command. */
export const Unsent = z.object({
  ...sendCrewRequest.body.shape,
  /** Captured by the device's own clock, which may be wrong; it is set right before the first attempt to send. */
  byDevice: z.boolean().optional(),
});
export type Unsent = z.infer<typeof Unsent>;

/** The last that was heard of own requests, and when (milliseconds since 1970). */
export const LastHeard = z.object({ at: z.number(), requests: z.array(CrewRequest) });
export type LastHeard = z.infer<typeof LastHeard>;

/** What was typed and not sent, in which of the steps, and when it was last touched (milliseconds since 1970). */
export const Typed = z.object({ at: z.number(), step: z.int().min(0).max(2), draft: CrewDraft });
export type Typed = z.infer<typeof Typed>;

interface Owner {
  readonly account: string;
  readonly key: CryptoKey;
}

/** What one account has on this device – unsent requests, typed text, its last pictures – sealed before it is put down. */
export class CrewOutbox {
  readonly #shelf: CrewShelf;
  readonly #owner: Owner;

  constructor(shelf: CrewShelf, owner: Owner) {
    this.#shelf = shelf;
    this.#owner = owner;
  }

  async keep(unsent: Unsent, at: number): Promise<void> {
    await this.#put(this.#idOf(unsent), unsent, at);
  }

  /** From here on it is a request, and no text that is being typed. */
  async keepInsteadOfTyped(unsent: Unsent, at: number): Promise<void> {
    await this.#put(this.#idOf(unsent), unsent, at, this.#id('typed'));
  }

  /** Sent, or thrown away by its owner. */
  async drop(unsent: Unsent): Promise<void> {
    await this.#shelf.remove(this.#idOf(unsent));
  }

  /** In the order they were captured; another's are not opened and stay where they are. */
  async unsent(): Promise<Unsent[]> {
    const mine = await this.#shelf.all(this.#id('unsent/'));
    const opened = await Promise.all(mine.toSorted((a, b) => a.at - b.at).map(({ id }) => this.#open(id)));
    return opened.flatMap((value) => {
      const parsed = Unsent.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  }

  async keepTyped(typed: Typed | null): Promise<void> {
    if (typed === null) await this.#shelf.remove(this.#id('typed'));
    else await this.#put(this.#id('typed'), typed, typed.at);
  }

  typed(): Promise<Typed | null> {
    return this.#read('typed', Typed);
  }

  async keepHeard(heard: LastHeard): Promise<void> {
    await this.#put(this.#id('heard'), heard, heard.at);
  }

  heard(): Promise<LastHeard | null> {
    return this.#read('heard', LastHeard);
  }

  async keepPicture(picture: PictureToKeep): Promise<void> {
    await this.#put(this.#id('picture'), picture, picture.at);
  }

  picture(): Promise<KeptPicture | null> {
    return this.#read('picture', KeptPicture);
  }

  #id(what: string): string {
    return `${this.#owner.account}/${what}`;
  }

  #idOf({ caseId }: Unsent): string {
    return this.#id(`unsent/${caseId}`);
  }

  async #put(id: string, value: unknown, at: number, instead?: string): Promise<void> {
    const { account, key } = this.#owner;
    const sealed = await sealText(key, id, JSON.stringify(value));
    await this.#shelf.put({ id, account, at, ...sealed }, instead);
  }

  async #read<S extends z.ZodType>(what: string, shape: S): Promise<z.output<S> | null> {
    const parsed = shape.safeParse(await this.#open(this.#id(what)));
    return parsed.success ? parsed.data : null;
  }

  async #open(id: string): Promise<unknown> {
    const found = await this.#shelf.get(id);
    const text = found === undefined ? null : await openText(this.#owner.key, id, found);
    return text === null ? null : JSON.parse(text);
  }
}
