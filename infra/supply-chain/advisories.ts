import { z } from 'zod';

const Advisory = z.looseObject({
  module_name: z.string(),
  severity: z.string(),
  title: z.string().default(''),
  vulnerable_versions: z.string().default(''),
});
const Report = z.object({ advisories: z.record(z.string(), Advisory), metadata: z.looseObject({}) });

export type Verdict =
  | { readonly asked: false; readonly why: string }
  | { readonly asked: true; readonly found: readonly string[] };

/** What `pnpm audit --json` said. Whatever is no report means that nobody was asked: never that nothing is known. */
export function verdictOf(output: string): Verdict {
  const start = output.indexOf('{');
  let said: unknown;
  try {
    said = JSON.parse(output.slice(Math.max(0, start)));
  } catch {
    return { asked: false, why: output.trim().split('\n')[0] || 'no answer' };
  }
  const report = Report.safeParse(said);
  if (!report.success) {
    const { error } =
      z.looseObject({ error: z.looseObject({ message: z.string() }) }).safeParse(said).data ?? {};
    return { asked: false, why: error?.message ?? 'the answer is no report' };
  }
  return {
    asked: true,
    found: Object.values(report.data.advisories).map(
      ({ module_name, severity, title, vulnerable_versions }) =>
        `${severity}: ${module_name} ${vulnerable_versions} (${title})`,
    ),
  };
}
