import { CrashBoundary } from './crash-boundary.tsx';
import { Providers } from './providers.tsx';
import { SessionGate } from './session-gate.tsx';

export function App() {
  return (
    <Providers>
      <CrashBoundary>
        <SessionGate />
      </CrashBoundary>
    </Providers>
  );
}
