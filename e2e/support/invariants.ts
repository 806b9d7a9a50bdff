import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import type { Page } from '@playwright/test';
import { z } from 'zod';

/** Fails with the name of everything that must always hold and does not. */
export async function expectInvariants(
  adminUrl: string,
  acknowledgedIds: readonly string[] = [],
): Promise<void> {
  const verdicts = await checkInvariants({ url: adminUrl, acknowledgedIds });
  const broken = verdicts.filter(({ count }) => count > 0);
  if (broken.length > 0) throw new Error(`Broken after this run: ${JSON.stringify(broken, null, 2)}`);
  console.log(`invariants: ${verdicts.length} hold, ${acknowledgedIds.length} acknowledged commands stored`);
}

const Command = z.object({ commandId: z.uuid() });

/** Collects the ids of the commands that the server told this page were done. */
export function acknowledgedBy(page: Page, into: string[]): void {
  page.on('response', (response) => {
    const body = response.request().postData();
    if (body === null || !response.ok()) return;
    const command = Command.safeParse(JSON.parse(body));
    if (command.success) into.push(command.data.commandId);
  });
}
