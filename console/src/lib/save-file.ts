import { markedCsv, type SafeCsv } from '@leon/contracts/audit/safe-csv.rules.ts';
import { trainingMark } from '@leon/contracts/identity/training-mark.ts';
import { isTraining } from './training.ts';

/** The name says the day and nothing of whom it is about. */
export const saveCsv = (table: SafeCsv, name: string): void =>
  saveAs(
    isTraining() ? markedCsv(table, trainingMark) : table,
    'text/csv;charset=utf-8',
    `${nameOf(name)}.csv`,
  );

export const saveJson = (content: object, name: string): void => {
  const marked = isTraining() ? { training: trainingMark, ...content } : content;
  saveAs(JSON.stringify(marked, null, 2), 'application/json', `${nameOf(name)}.json`);
};

/** A file is found again by its name alone. */
const nameOf = (name: string): string => (isTraining() ? `oevelse-training-${name}` : name);

function saveAs(content: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
