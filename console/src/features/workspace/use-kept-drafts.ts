import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import { saverOf, useCaseFiles } from './case-files.store.ts';
import type { LeftDraft } from './draft-box.ts';
import { keepDraftsOf } from './kept-drafts.ts';

/** Puts back what was typed and never saved, case by case; answers which of it is now typed again here. */
async function putBack(left: readonly LeftDraft[]): Promise<string[]> {
  const done: string[] = [];
  const cases = [...new Set(left.map(({ caseId }) => caseId))];
  for (const caseId of cases) {
    if (!(await isRead(caseId))) continue;
    const saver = saverOf(caseId);
    // the newest first: an older page's text of the same field does not stand in its way
    for (const { id, field, draft } of left.filter((one) => one.caseId === caseId).toReversed()) {
      if (saver.restore(field, draft)) done.push(id);
    }
  }
  return done;
}

async function isRead(caseId: CaseId): Promise<boolean> {
  await useCaseFiles.getState().fetch(caseId);
  return useCaseFiles.getState().files[caseId]?.status === 'ready';
}

/** Unsaved text survives the page, the browser and the session: it is put back where it was typed, and saved. */
export function useKeptDrafts({ accountId }: Session): void {
  const { t } = useLanguage();
  useEffect(() => {
    void keepDraftsOf(accountId, async (left) => {
      const done = await putBack(left);
      if (done.length > 0) toast(t('save.put_back'));
      return done;
    });
  }, [accountId, t]);
}
