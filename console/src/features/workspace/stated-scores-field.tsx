import { StatedScore } from '@leon/contracts/calls/isbar.ts';
import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

const tools = StatedScore.shape.tool.options;

/** A total as the caller gave it, with the caller's own tool: taken as said, never computed again. */
export function StatedScoresField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const write = useField(view.row.id, 'statedScores');
  const stated = view.values.statedScores ?? [];
  const [tool, setTool] = useState<StatedScore['tool']>('TOBS');
  const [total, setTotal] = useState('');
  const add = () => {
    const said = { tool, total: total.trim() === '' ? null : Number(total), statedAt: isoAt(nowMs()) };
    const read = StatedScore.safeParse(said);
    if (!read.success) return;
    write.set([...stated.filter((one) => one.tool !== tool), read.data]);
    setTotal('');
  };
  return (
    <div className={classes.whole}>
      <FieldFrame field="statedScores" label={t('score.stated')} caseId={view.row.id} file={view.file}>
        {(id) => (
          <div className={classes.stated}>
            {stated.map((one) => (
              <span key={one.tool} className={`${classes.statedOne} leon-figures`}>
                {one.tool} {one.total}
                {readOnly ? null : (
                  <CloseButton
                    size={24}
                    aria-label={t('score.stated_remove', { name: one.tool })}
                    onClick={() => write.set(stated.filter((other) => other !== one))}
                  />
                )}
              </span>
            ))}
            <NativeSelect
              id={id}
              w={92}
              disabled={readOnly}
              value={tool}
              onChange={(event) => setTool(StatedScore.shape.tool.parse(event.currentTarget.value))}
              data={[...tools]}
            />
            <TextInput
              aria-label={t('score.stated_total')}
              w={56}
              inputMode="numeric"
              maxLength={2}
              readOnly={readOnly}
              value={total}
              onChange={(event) => setTotal(event.currentTarget.value.replace(/\D/g, ''))}
              onKeyDown={(event) => event.key === 'Enter' && add()}
              onBlur={add}
            />
            <Button variant="default" disabled={readOnly || total === ''} onClick={add}>
              {t('score.stated_add')}
            </Button>
          </div>
        )}
      </FieldFrame>
    </div>
  );
}
