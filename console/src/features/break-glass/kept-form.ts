import { GlassGround } from '@leon/contracts/audit/access-log.ts';
import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import { z } from 'zod';
import { call } from '../../lib/http.ts';
import { importDraftKey, openText, sealText } from '../../lib/sealed-text.ts';

const place = 'leon-break-glass';
const Kept = z.strictObject({ iv: z.array(z.number()), data: z.array(z.number()) });
const Form = z.strictObject({
  desk: z.string(),
  number: z.int(),
  ground: GlassGround,
  reason: z.string(),
});
export type GlassForm = z.infer<typeof Form>;

const ownKey = async () => importDraftKey((await call(getDraftKey, {})).key);

/** What she typed waits, sealed for her alone, in this tab, while she proves who she is. */
export async function keepForm(form: GlassForm): Promise<void> {
  const { iv, data } = await sealText(await ownKey(), place, JSON.stringify(form));
  sessionStorage.setItem(place, JSON.stringify({ iv: [...iv], data: [...new Uint8Array(data)] }));
}

/** Once: it is gone from the tab when it has been read. Null: nothing was kept, or for somebody else. */
export async function takeKeptForm(): Promise<GlassForm | null> {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (kept === null) return null;
  const { iv, data } = Kept.parse(JSON.parse(kept));
  const sealed = { iv: Uint8Array.from(iv), data: Uint8Array.from(data).buffer };
  const text = await openText(await ownKey(), place, sealed);
  return text === null ? null : (Form.safeParse(JSON.parse(text)).data ?? null);
}
