import type { Session } from '@leon/contracts/identity/session.ts';
import { setNoticeTarget } from '@leon/contracts/oversight/notice.routes.ts';
import type { NoticeTarget } from '@leon/contracts/oversight/notice.ts';
import { Switch, Title } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';
import { NoticeTargetForm } from './notice-target-form.tsx';
import { useUnitNames } from './use-unit-names.ts';

interface NoticeTargetsProps {
  session: Session;
  targets: readonly NoticeTarget[];
  onChanged: () => void;
}

/** Who is told of what; switched off, never deleted: what was sent stays explained. */
export function NoticeTargets({ session, targets, onChanged }: NoticeTargetsProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const units = useUnitNames();
  const desks = usePicture((state) => state.desks);
  const toggle = ({ id, version, active, setBy: _by, setAt: _at, ...said }: NoticeTarget) =>
    void run(() =>
      send(setNoticeTarget, {
        params: { id },
        body: { commandId: newCommandId(), ...said, active: !active, expectedVersion: version },
      }),
    ).then(onChanged);
  return (
    <>
      <Title order={3} size="h6">
        {t('notices.targets')}
      </Title>
      <Refusal error={error} onClose={clear} />
      {targets.length === 0 ? <p className={classes.hint}>{t('notices.no_targets')}</p> : null}
      {targets.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('notices.event')}</th>
              <th scope="col">{t('notices.to')}</th>
              <th scope="col">{t('clocks.desk')}</th>
              <th scope="col">{t('notices.active')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => {
              const event = t(`notices.event.${target.event}`);
              const to = target.address ?? t(`notices.channel.${target.channel}`);
              return (
                <tr key={target.id}>
                  <td>{event}</td>
                  <td className={classes.address}>{to}</td>
                  <td>
                    {target.desk === null
                      ? t('notices.all_desks')
                      : (desks.find(({ code }) => code === target.desk)?.name ?? target.desk)}
                    <span className={classes.source}>
                      {target.unit === null
                        ? t('notices.all_units')
                        : (units.get(target.unit) ?? target.unit)}
                    </span>
                  </td>
                  <td>
                    <Switch
                      checked={target.active}
                      disabled={waiting !== 'no'}
                      onChange={() => toggle(target)}
                      aria-label={t('notices.switch', { event, to })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <NoticeTargetForm session={session} onSaved={onChanged} />
    </>
  );
}
