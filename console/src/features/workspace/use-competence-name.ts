import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';

/** Code of a competence or a test → its name in the chosen language; an unknown code stands for itself. */
export function useCompetenceName(): (code: string) => string {
  const { language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  const tests = usePicture((state) => state.tests);
  return useMemo(() => {
    const names = new Map([...competences, ...tests].map((one) => [one.code, one[language]]));
    return (code: string) => names.get(code) ?? code;
  }, [competences, tests, language]);
}
