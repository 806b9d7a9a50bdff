import { type Hazard, type HazardLog, riskOf } from './hazard.ts';

export const tableStart = '<!-- made from hazards.csv and hazard-controls.csv by `pnpm hazards` -->';

const riskText = (severity: number, likelihood: number): string =>
  `${severity} × ${likelihood}: ${riskOf(severity, likelihood)}`;

function section(row: Hazard, { controls }: HazardLog): string {
  const own = controls.filter(({ hazard }) => hazard === row.id);
  const lines = own.map(({ control, test }) => `  - ${control} — \`${test}\``);
  return [
    `### ${row.id} ${row.hazard}`,
    '',
    `- **Cause**: ${row.cause}`,
    `- **Harm**: ${row.harm}`,
    `- **Before controls**: ${riskText(row.severity, row.likelihood)}`,
    ...(lines.length === 0 ? ['- **Controls**: none with a test'] : ['- **Controls**:', ...lines]),
    `- **After controls**: ${riskText(row.severity, row.residual_likelihood)} · ${row.standing}`,
    `- **What is left**: ${row.residual}`,
  ].join('\n');
}

/** What stands below `tableStart` in hazard-log.md: an overview, then each hazard with its controls. */
export function hazardTable(log: HazardLog): string {
  const overview = log.hazards.map(
    ({ id, hazard, severity, likelihood, residual_likelihood, standing }) =>
      `| ${id} | ${hazard} | ${riskText(severity, likelihood)} | ${riskText(severity, residual_likelihood)} | ${standing} |`,
  );
  const head = ['| id | hazard | before | after | standing |', '|---|---|---|---|---|'];
  const sections = log.hazards.map((row) => section(row, log));
  return `${tableStart}\n\n${[...head, ...overview].join('\n')}\n\n${sections.join('\n\n')}\n`;
}

/** The document with its table made anew; what stands above is kept. */
export const withHazardTable = (document: string, log: HazardLog): string =>
  document.slice(0, document.indexOf(tableStart)) + hazardTable(log);
