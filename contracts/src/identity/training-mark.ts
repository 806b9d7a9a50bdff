/** What stands on every page, print, file and copied text of a training instance, in both languages: nobody has chosen one at a door. */
export const trainingMark = 'ØVELSE – opdigtede borgere · TRAINING – invented citizens';
/** The same where there is room for a word. */
export const shortTrainingMark = 'ØVELSE · TRAINING';
