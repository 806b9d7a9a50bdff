import type { CaseFieldName, CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useMemo } from 'react';
import { saverOf } from './case-files.store.ts';

/** How a form field writes: every keystroke goes to the saver, leaving the field sends it at once. */
export function useField<F extends CaseFieldName>(caseId: CaseId, field: F) {
  return useMemo(() => {
    const saver = saverOf(caseId);
    return {
      type: (value: CaseFieldValue<F> | null) => saver.type(field, value),
      flush: () => void saver.flush(field),
      /** For choices, which are whole in one click. */
      set: (value: CaseFieldValue<F> | null) => {
        saver.type(field, value);
        void saver.flush(field);
      },
    };
  }, [caseId, field]);
}
