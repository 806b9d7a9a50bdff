import { WallPage } from '../features/wall/wall.page.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Providers } from './providers.tsx';
import { SessionGate } from './session-gate.tsx';

export function App() {
  return (
    <Providers>
      <CrashBoundary>{isWall() ? <WallPage /> : <SessionGate />}</CrashBoundary>
    </Providers>
  );
}

/** A wall has nobody signed in: it opens by an address of its own. */
const isWall = (): boolean => window.location.pathname === '/wall';
