import { type OwnUnitStatus, reportOwnUnit } from '@leon/contracts/fleet/own-unit.routes.ts';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { deviceMs, nowMs, serverTimeOf, useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { ownUnit } from './device-memory.ts';
import { type Spot, UnitTrack } from './unit-track.ts';

const kinds = ['ambulance', 'paramedic_car', 'emergency_doctor_car'] as const;
const states = ['available', 'busy', 'off'] as const;
const sendEveryMs = 10_000;
/** A tablet's clock may be wrong by hours; what it noted on the way is set right once LEON has been heard. */
const byServersClock = (spot: Spot): Spot => ({ ...spot, at: Math.trunc(serverTimeOf(spot.at) ?? spot.at) });

/** The unit's own state in one tap, with its position as long as the crew shares it; "off" shares nothing. */
export function CrewUnit() {
  const { t } = useLanguage();
  const now = useNow(10_000);
  const [unit, setUnit] = useState(ownUnit.read);
  const [toldAt, setToldAt] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const track = useRef(new UnitTrack());
  const { kind, status } = unit;
  useEffect(() => ownUnit.keep(unit), [unit]);
  useEffect(() => {
    if (status === null || !('geolocation' in navigator)) return;
    const add = ({ coords }: GeolocationPosition) => {
      setFailed(false);
      track.current.add({ lat: coords.latitude, lon: coords.longitude, at: deviceMs(), status });
    };
    const send = () =>
      void track.current.flush(async (positions: Spot[]) => {
        await call(reportOwnUnit, { body: { kind, positions: positions.map(byServersClock) } });
        setToldAt(nowMs());
      });
    const watch = navigator.geolocation.watchPosition(
      (position) => {
        add(position);
        if (status === 'off') navigator.geolocation.clearWatch(watch);
        send();
      },
      () => setFailed(true),
      { enableHighAccuracy: true, maximumAge: 30_000 },
    );
    const timer = setInterval(send, sendEveryMs);
    return () => {
      navigator.geolocation.clearWatch(watch);
      clearInterval(timer);
    };
  }, [kind, status]);
  const choice = <V extends string>(value: V, chosen: V | null, label: string, pick: () => void) => (
    <Button
      key={value}
      variant={value === chosen ? 'filled' : 'default'}
      aria-pressed={value === chosen}
      onClick={pick}
    >
      {label}
    </Button>
  );
  return (
    <section className={classes.card} aria-label={t('crew.unit')}>
      <h2 className={classes.title}>{t('crew.unit')}</h2>
      <div className={classes.buttons}>
        {kinds.map((value) =>
          choice(value, kind, t(`crew.unit_${value}`), () => setUnit({ ...unit, kind: value })),
        )}
      </div>
      <div className={classes.three}>
        {states.map((value: OwnUnitStatus) =>
          choice(value, status, t(`crew.unit_${value}`), () => setUnit({ ...unit, status: value })),
        )}
      </div>
      <p className={`${classes.note} leon-figures`} aria-live="polite">
        {failed
          ? t('crew.unit_no_position')
          : toldAt === null
            ? t('crew.unit_not_told')
            : t('crew.unit_told', { ago: formatAgo(now - toldAt, t) })}
      </p>
    </section>
  );
}
