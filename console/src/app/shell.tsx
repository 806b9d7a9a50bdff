import type { Session } from '@leon/contracts/identity/session.ts';
import { PhoneReportDialog } from '../features/capacity/phone-report-dialog.tsx';
import { useLanguage } from '../lib/language/use-language.ts';
import { AttentionNews } from './attention-news.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { EmptyFormPrint } from './empty-form-print.tsx';
import { GlassNews } from './glass-news.tsx';
import { Header } from './header.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { LatePictureBar } from './late-picture-bar.tsx';
import { LockNotice } from './lock-notice.tsx';
import { OwnershipNews } from './ownership-news.tsx';
import { Palette } from './palette.tsx';
import { Routes } from './routes.tsx';
import classes from './shell.module.css';
import { useFollowedPicture } from './use-followed-picture.ts';

export function Shell({ session }: { session: Session }) {
  const { t } = useLanguage();
  useFollowedPicture(session);
  return (
    <div className={classes.shell}>
      <a className="leon-skip" href="#content">
        {t('shell.skip')}
      </a>
      <Header session={session} />
      <LatePictureBar role={session.role} />
      <OwnershipNews session={session} />
      <GlassNews session={session} />
      <AttentionNews session={session} />
      <LockNotice session={session} />
      <main id="content" className={classes.content} tabIndex={-1}>
        <CrashBoundary>
          <Routes session={session} />
        </CrashBoundary>
      </main>
      <PhoneReportDialog />
      <KeysSheet />
      <Palette />
      <EmptyFormPrint />
    </div>
  );
}
