import { type Role, registersOnly } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { AccessLogPage } from '../features/access-log/access-log.page.tsx';
import { SecurityLogPage } from '../features/access-log/security-log.page.tsx';
import { AdministrationPage } from '../features/administration/administration.page.tsx';
import { BlockedPage } from '../features/blocked/blocked.page.tsx';
import { CrewPage } from '../features/crew/crew.page.tsx';
import { DoctorPage } from '../features/doctor/doctor.page.tsx';
import { OpenNowPage } from '../features/doctor/open-now.page.tsx';
import { MeetingPage } from '../features/meeting/meeting.page.tsx';
import { MunicipalityPage } from '../features/municipality/municipality.page.tsx';
import { OverviewPage } from '../features/overview/overview.page.tsx';
import { RegisterPage } from '../features/register/register.page.tsx';
import { OwnSessionsPage } from '../features/sessions/own-sessions.page.tsx';
import { UnitPage } from '../features/unit/unit.page.tsx';
import { WallTokensPage } from '../features/wall/wall-tokens.page.tsx';
import { ShiftPage } from '../features/workspace/shift.page.tsx';
import { useLanguage } from '../lib/language/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { type Area, areas, homeOf } from './areas.ts';
import { EmergencySlot } from './emergency.slot.tsx';
import { MapWindowPage } from './map-window.page.tsx';
import { NoAccess } from './no-access.tsx';
import { QueueWindowPage } from './queue-window.page.tsx';
import { WorkspaceSlot } from './workspace.slot.tsx';

export function Routes({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const only = (path: Area['path'], page: ReactNode) =>
    rolesOf(path).includes(session.role) ? page : <NoAccess role={session.role} />;
  return (
    <Switch>
      <Route path="/">
        <Redirect to={homeOf(session.role)} replace />
      </Route>
      <Route path="/visitation/:caseId?">
        {({ caseId }) => only('/visitation', <WorkspaceSlot session={session} caseId={caseId ?? null} />)}
      </Route>
      <Route path="/kort">{only('/visitation', <MapWindowPage session={session} />)}</Route>
      <Route path="/koe">{only('/visitation', <QueueWindowPage session={session} />)}</Route>
      <Route path="/vagtskifte">
        {only('/vagtskifte', <ShiftPage session={session} onOpenCase={(id) => go(`/visitation/${id}`)} />)}
      </Route>
      <Route path="/log">{only('/log', <AccessLogPage />)}</Route>
      <Route path="/log/login">{only('/log', <SecurityLogPage />)}</Route>
      <Route path="/noedadgang">
        {registersOnly.has(session.role) ? (
          <NoAccess role={session.role} />
        ) : (
          only('/visitation', <EmergencySlot session={session} />)
        )}
      </Route>
      <Route path="/moede">{only('/moede', <MeetingPage session={session} />)}</Route>
      <Route path="/tavler">{only('/tavler', <WallTokensPage session={session} />)}</Route>
      <Route path="/overblik">{only('/overblik', <OverviewPage session={session} />)}</Route>
      <Route path="/vagtlaege/:view?">
        {({ view }) => only('/vagtlaege', <DoctorPage session={session} view={view ?? null} />)}
      </Route>
      <Route path="/aabent">{only('/aabent', <OpenNowPage />)}</Route>
      <Route path="/enhed">{only('/enhed', <UnitPage session={session} />)}</Route>
      <Route path="/register/:view?">
        {({ view }) => only('/register', <RegisterPage session={session} view={view ?? null} />)}
      </Route>
      <Route path="/kommune">{only('/kommune', <MunicipalityPage session={session} />)}</Route>
      <Route path="/mine-log-ind">
        <OwnSessionsPage />
      </Route>
      <Route path="/hindringer">{only('/hindringer', <BlockedPage session={session} />)}</Route>
      <Route path="/ambulance">{only('/ambulance', <CrewPage session={session} />)}</Route>
      <Route path="/administration">
        {only('/administration', <AdministrationPage session={session} />)}
      </Route>
      <Route>
        <EmptyState title={t('notfound.title')} hint={t('notfound.hint')}>
          <Button component={Link} href={homeOf(session.role)}>
            {t('access.home')}
          </Button>
        </EmptyState>
      </Route>
    </Switch>
  );
}

function rolesOf(path: string): readonly Role[] {
  const found = areas.find((area: Area) => area.path === path) as Area | undefined;
  return found === undefined ? [] : [...found.roles, ...(found.alsoFor ?? [])];
}
