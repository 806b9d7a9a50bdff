import { useEffect } from 'react';

/** F2 takes the next call, also while the caret stands in a field. */
export function useClaimKey(takeNext: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      takeNext();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [takeNext]);
}
