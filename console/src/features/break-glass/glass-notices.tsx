import { seeBrokenGlass } from '@leon/contracts/audit/break-glass.routes.ts';
import type { BrokenGlass } from '@leon/contracts/audit/break-glass.ts';
import { glassGroundWords } from '@leon/contracts/language/access-words.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './break-glass.module.css';

/** More than these stand behind one another; each goes when the coordinator says that she has seen it. */
const most = 3;

/** Somebody of another desk opened a case of this one: on whatever page its coordinator is, until she has seen it. */
export function GlassNotices() {
  const { t, language } = useLanguage();
  const { run, error, clear } = useCommand();
  const desks = usePicture((state) => state.desks);
  const broken = usePicture((state) => state.brokenGlass);
  const unseen = [...broken.values()].filter(({ seenBy }) => seenBy === null);
  const see = ({ id }: BrokenGlass) =>
    send(seeBrokenGlass, { params: { glassId: id }, body: { commandId: newCommandId() } });
  const words = ({ by, number, at, until, ground }: BrokenGlass) =>
    t('glass.told', {
      ...{ name: by.name, number, ground: glassGroundWords[ground][language] },
      desk: desks.find(({ code }) => code === by.desk)?.name ?? by.desk,
      time: formatTimeNear(Date.parse(at), nowMs(), language),
      until: formatTimeNear(Date.parse(until), nowMs(), language),
    });
  return (
    <section aria-label={t('glass.news')} aria-live="assertive" className={classes.notices}>
      <Refusal error={error} onClose={clear} />
      {unseen.slice(0, most).map((glass) => (
        <p key={glass.id} className={`${classes.notice} leon-figures`}>
          <IconLockOpen size={18} aria-hidden />
          <span className={classes.words}>{words(glass)}</span>
          <Button size="compact-sm" onClick={() => void run(() => see(glass))}>
            {t('glass.seen')}
            <VisuallyHidden> {t('glass.seen_which', { number: glass.number })}</VisuallyHidden>
          </Button>
        </p>
      ))}
      {unseen.length > most ? (
        <p className={`${classes.notice} leon-figures`}>{t('glass.more', { n: unseen.length - most })}</p>
      ) : null}
    </section>
  );
}
