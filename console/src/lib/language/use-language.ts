import { useMemo } from 'react';
import { usePreferences } from '../../stores/preferences.store.ts';
import { translator } from './translate.ts';

/** The chosen language and its translator. */
export function useLanguage() {
  const language = usePreferences((state) => state.language);
  const t = useMemo(() => translator(language), [language]);
  return { language, t };
}
