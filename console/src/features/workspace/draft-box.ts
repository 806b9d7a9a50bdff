import { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { CaseId } from '@leon/contracts/ids.ts';
import { z } from 'zod';
import { openText, sealText } from '../../lib/sealed-text.ts';
import type { DraftShelf, ShelvedDraft } from './draft-shelf.ts';

/** A field as typed and not yet known to be saved. */
export const FieldDraft = z.object({
  value: z.unknown(),
  /** Revision it was typed on top of. */
  revision: z.int().nonnegative(),
  /** On its way when this was kept: if it arrived, it is one's own text and no conflict. */
  sent: z.object({ value: z.unknown() }).nullable(),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

const KeptDraft = z.object({ caseId: CaseId, field: CaseFieldName, draft: FieldDraft });
export interface LeftDraft extends z.infer<typeof KeptDraft> {
  readonly id: string;
}

/** Longer than any holiday between two shifts; then the case has been closed without it. LEON default. */
const keptForMs = 30 * 24 * 3_600_000;

interface Owner {
  readonly account: string;
  /** This page load. */
  readonly page: string;
  readonly key: CryptoKey;
}

/** Unsaved text of one account in this browser, sealed before it is put down. Every keystroke replaces the one before. */
export class DraftBox {
  readonly #shelf: DraftShelf;
  readonly #owner: Owner;
  readonly #now: () => number;
  readonly #newest = new Map<string, string | null>();
  readonly #writing = new Map<string, Promise<void>>();

  constructor(shelf: DraftShelf, owner: Owner, now: () => number) {
    this.#shelf = shelf;
    this.#owner = owner;
    this.#now = now;
  }

  /** Null: it is saved. One write at a time per field; what came meanwhile is written next, and only the newest of it. */
  keep(caseId: CaseId, field: CaseFieldName, draft: FieldDraft | null): void {
    const id = `${this.#owner.account}/${this.#owner.page}/${caseId}/${field}`;
    this.#newest.set(id, draft === null ? null : JSON.stringify({ caseId, field, draft }));
    if (!this.#writing.has(id))
      this.#writing.set(
        id,
        this.#write(id).finally(() => this.#writing.delete(id)),
      );
  }

  /** Left by pages that are gone, readable by this account alone. What nobody came back for is thrown away. */
  async left(alive: ReadonlySet<string>): Promise<LeftDraft[]> {
    const found: LeftDraft[] = [];
    for (const shelved of (await this.#shelf.all()).toSorted((a, b) => a.at - b.at)) {
      if (this.#now() - shelved.at > keptForMs) await this.#shelf.remove(shelved.id);
      else if (shelved.account === this.#owner.account && !alive.has(shelved.page))
        found.push(...(await this.#opened(shelved)));
    }
    return found;
  }

  forget(id: string): Promise<void> {
    return this.#shelf.remove(id);
  }

  /** Resolves when everything given to keep lies there. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.all(this.#writing.values());
  }

  async #write(id: string): Promise<void> {
    while (this.#newest.has(id)) {
      const text = this.#newest.get(id) ?? null;
      this.#newest.delete(id);
      try {
        if (text === null) await this.#shelf.remove(id);
        else {
          const { account, page, key } = this.#owner;
          await this.#shelf.put({ id, account, page, at: this.#now(), ...(await sealText(key, id, text)) });
        }
      } catch {
        // A browser that stores nothing still works; the text is then in this page and on its way to LEON only.
      }
    }
  }

  async #opened(shelved: ShelvedDraft): Promise<LeftDraft[]> {
    const text = await openText(this.#owner.key, shelved.id, shelved);
    if (text === null) return [];
    const kept = KeptDraft.safeParse(JSON.parse(text));
    return kept.success ? [{ id: shelved.id, ...kept.data }] : [];
  }
}
