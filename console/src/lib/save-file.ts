import type { SafeCsv } from '@leon/contracts/audit/safe-csv.rules.ts';

/** The name says the day and nothing of whom it is about. */
export const saveCsv = (table: SafeCsv, name: string): void =>
  saveAs(table, 'text/csv;charset=utf-8', `${name}.csv`);

export const saveJson = (content: unknown, name: string): void =>
  saveAs(JSON.stringify(content, null, 2), 'application/json', `${name}.json`);

function saveAs(content: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
