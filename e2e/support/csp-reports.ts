import { z } from 'zod';

const Ready = z.object({ cspReports: z.int() });

/** No page of these journeys tried what its content security policy forbids. */
export async function expectNoCspReports(apis: readonly string[]): Promise<void> {
  for (const api of apis) {
    const answer = await fetch(`${api}/ready`);
    const { cspReports } = Ready.parse(await answer.json());
    if (cspReports > 0) throw new Error(`${cspReports} reports of the content security policy at ${api}`);
  }
}
