import { CaseOutcome } from '@leon/contracts/calls/case.ts';
import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import { recordResult } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './unit.module.css';

interface ResultFormProps {
  request: RequestRow;
  ownName: string;
  onDone: () => void;
}

/** As agreed is one tap; anything else is picked from the list of outcomes. */
export function ResultForm({ request, ownName, onDone }: ResultFormProps) {
  const { t, language } = useLanguage();
  const kind = usePicture((state) => state.offers.get(request.offerId)?.kind);
  const { run, waiting, error, clear } = useCommand();
  const agreed = CaseOutcome.safeParse(kind).data ?? null;
  const save = (result: CaseOutcome) =>
    void run(async () => {
      const params = { requestId: request.id };
      const body = { commandId: newCommandId(), saidBy: ownName, result };
      acceptRequest((await send(recordResult, { params, body })).request);
      onDone();
    });
  return (
    <>
      <Refusal error={error} onClose={clear} />
      <div className={classes.buttons}>
        {agreed === null ? null : (
          <Button size="lg" loading={waiting !== 'no'} onClick={() => save(agreed)}>
            {t('unit.result_as_agreed', { outcome: caseOutcomeWords[agreed][language] })}
          </Button>
        )}
        <NativeSelect
          size="md"
          label={t('unit.result_other')}
          value=""
          disabled={waiting !== 'no'}
          onChange={(event) => save(CaseOutcome.parse(event.currentTarget.value))}
          data={[
            { value: '', label: t('shell.choose') },
            ...CaseOutcome.options
              .filter((value) => value !== agreed && value !== 'line_dropped')
              .map((value) => ({ value, label: caseOutcomeWords[value][language] })),
          ]}
        />
        <Button size="md" variant="subtle" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  );
}
