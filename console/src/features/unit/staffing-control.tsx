import type { Offer } from '@leon/contracts/directory/offer.ts';
import { getRegisterOffer, stateFact } from '@leon/contracts/directory/register.routes.ts';
import type { FactOf } from '@leon/contracts/directory/register-fact.ts';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call, type Reply } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { StaffingCount } from './staffing-count.tsx';
import { StaffingLine } from './staffing-line.tsx';
import classes from './unit.module.css';

type Register = Reply<typeof getRegisterOffer>;
type Staffing = NonNullable<FactOf<'staffing'>['value']>;
/** Null: nobody has said it. */
type Typed = { [Which in keyof Staffing]: number | null };

/** Taps in a row are one entry of the register: it goes out when the finger rests. */
const restMs = 1_200;
const unsaid: Typed = { day: null, night: null, reserve: null };

const saidOf = (register: Register): Staffing | null => {
  const found = register.facts.find(({ said }) => said.fact === 'staffing')?.said;
  return found?.fact === 'staffing' ? found.value : null;
};

/** How many are staffed by day and by night, and the reserve apart: the register's figures, by the unit's own word. */
export function StaffingControl({ offer, ownName }: { offer: Offer; ownName: string }) {
  const { t } = useLanguage();
  const [register, setRegister] = useState<Register | null>(null);
  const [tapped, setTapped] = useState<Typed | null>(null);
  const { run, waiting, error, clear } = useCommand();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const params = { offerId: offer.id };
  const open = () => void run(async () => setRegister(await call(getRegisterOffer, { params })));
  if (register === null)
    return (
      <>
        <div className={classes.staffing}>
          <StaffingLine offer={offer} />
          <Button
            size="md"
            variant="default"
            loading={waiting !== 'no'}
            aria-label={t('unit.staffed_change_of', { name: offer.name })}
            onClick={open}
          >
            {t('unit.staffed_change')}
          </Button>
        </div>
        <Refusal error={error} onClose={clear} />
      </>
    );
  const known = saidOf(register);
  const now = tapped ?? known ?? unsaid;
  const isWhole = now.day !== null && now.night !== null;
  const save = (value: Staffing) =>
    void run(async () => {
      const said = { fact: 'staffing', key: '', value } as const;
      const period = { validFrom: null, lastDay: null, saidBy: ownName, note: null };
      const body = { commandId: newCommandId(), expectedVersion: register.version, said, ...period };
      setRegister(await send(stateFact, { params, body }));
      setTapped(null);
      toast(t('toast.reported', { name: offer.name }));
    });
  const tap = (which: keyof Staffing, change: number) => {
    const next = { ...now, [which]: Math.min(500, Math.max(0, (now[which] ?? 0) + change)) };
    setTapped(next);
    clearTimeout(timer.current);
    const { day, night, reserve } = next;
    // a night that nobody has spoken of is not a night without anybody
    if (day === null || night === null) return;
    timer.current = setTimeout(() => save({ day, night, reserve: reserve ?? 0 }), restMs);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of figures, each with two buttons
    <div className={classes.staffed} role="group" aria-label={t('unit.staffed_of', { name: offer.name })}>
      {(['day', 'night', 'reserve'] as const).map((which) => (
        <StaffingCount
          key={which}
          what={t(`unit.staffed_${which}`)}
          count={now[which]}
          busy={waiting !== 'no'}
          onTap={(change) => tap(which, change)}
        />
      ))}
      <p className={classes.note} role="status">
        {t(tapped === null ? 'unit.staffed_hours' : isWhole ? 'unit.sending' : 'unit.staffed_both')}
      </p>
      <Refusal error={error} onClose={clear} />
    </div>
  );
}
