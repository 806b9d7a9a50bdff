import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';

/** Competence code → its name in the chosen language; an unknown code stands for itself. */
export function useCompetenceName(): (code: string) => string {
  const { language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  return useMemo(() => {
    const names = new Map(competences.map((competence) => [competence.code, competence[language]]));
    return (code: string) => names.get(code) ?? code;
  }, [competences, language]);
}
