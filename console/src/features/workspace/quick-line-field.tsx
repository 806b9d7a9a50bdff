import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { Textarea } from '@mantine/core';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { QuickLineDoubts } from '../../ui/quick-line-doubts.tsx';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';
import vitalsClasses from './vitals.module.css';
import { vitalsAfterLine } from './vitals-line.ts';

/** Values as they are spoken; each fills its field while she types, and nothing she typed is thrown away. */
export function QuickLineField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { row, file, values } = view;
  const line = useField(row.id, 'quickLine');
  const vitals = useField(row.id, 'vitals');
  const typed = values.quickLine ?? '';
  const reading = readQuickLine(typed);
  const type = (text: string) => {
    line.type(text === '' ? null : text);
    const next = vitalsAfterLine(values.vitals ?? {}, reading, readQuickLine(text), isoAt(nowMs()));
    vitals.type(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <div>
      <FieldFrame field="quickLine" label={t('vitals.line')} caseId={row.id} file={file}>
        {(id) => (
          <Textarea
            id={id}
            autosize
            minRows={1}
            maxRows={4}
            className={vitalsClasses.quickLine ?? ''}
            leftSection={<span aria-hidden="true">›</span>}
            leftSectionWidth={22}
            placeholder={t('vitals.line_hint')}
            spellCheck={false}
            readOnly={readOnly}
            maxLength={500}
            value={typed}
            onChange={(event) => type(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
            onBlur={() => {
              line.flush();
              vitals.flush();
            }}
          />
        )}
      </FieldFrame>
      {reading.remainder === '' ? null : (
        <p className={vitalsClasses.unread}>{t('vitals.note', { text: reading.remainder })}</p>
      )}
      <QuickLineDoubts doubts={reading.doubts} className={vitalsClasses.unread ?? ''} />
    </div>
  );
}
