import type { Session } from '@leon/contracts/identity/session.ts';
import { listDeskClocks } from '@leon/contracts/oversight/clock.routes.ts';
import { NativeSelect, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useFetched } from '../../lib/use-fetched.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './administration.module.css';
import { ClockRow } from './clock-row.tsx';

/** How long a desk's clocks run; a coordinator's own desk, any desk for an administrator. */
export function ClocksSection({ session }: { session: Session }) {
  const { t } = useLanguage();
  const desks = usePicture((state) => state.desks);
  const own = session.role === 'coordinator' ? (session.desk?.code ?? null) : null;
  const [chosen, setChosen] = useState<string | null>(null);
  const desk = own ?? chosen ?? desks[0]?.code ?? null;
  const read = useCallback(
    (signal: AbortSignal) =>
      desk === null
        ? Promise.resolve({ clocks: [] })
        : call(listDeskClocks, { params: { desk } }, { signal }),
    [desk],
  );
  const { value, error, reload } = useFetched(read);
  const [open, setOpen] = useState<string | null>(null);
  const saved = () => {
    setOpen(null);
    reload();
  };
  return (
    <section className={classes.card} aria-labelledby="admin-clocks">
      <div className={classes.head}>
        <Title order={2} size="h5" id="admin-clocks">
          {t('clocks.title')}
        </Title>
        {own !== null ? null : (
          <NativeSelect
            aria-label={t('clocks.desk')}
            value={desk ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={desks.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </div>
      <p className={classes.hint}>{t('clocks.hint')}</p>
      <Refusal error={error} />
      {value === null ? (
        <SkeletonRows rows={8} height={28} label={t('clocks.title')} />
      ) : (
        <table className={`${classes.table} leon-figures`}>
          <thead>
            <tr>
              <th scope="col">{t('clocks.name')}</th>
              <th scope="col">{t('clocks.value')}</th>
              <th scope="col">{t('clocks.source')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {value.clocks.map((clock) => (
              <ClockRow
                key={`${clock.setting} ${clock.version}`}
                clock={clock}
                open={open === clock.setting}
                onOpen={() => setOpen(open === clock.setting ? null : clock.setting)}
                onSaved={saved}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
