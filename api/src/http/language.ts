import type { Language } from '@leon/contracts/language/language.ts';

/** Danish unless the client ranks English above it. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const rank = { da: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'da' && language !== 'en') continue;
    const q = options.find((option) => option.trim().startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.trim().slice(2)) || 0;
    rank[language] = Math.max(rank[language], weight);
  }
  return rank.en > rank.da ? 'en' : 'da';
}
