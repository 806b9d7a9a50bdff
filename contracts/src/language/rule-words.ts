import type { LawfulAlternative } from '../rules/conveyance.ts';
import type { InBoth } from './language.ts';
import type { Words } from './vocabulary.ts';

const both = (da: string, en: string): InBoth => ({ da, en });

/** What a crew may do where it may not drive. */
export const lawfulAlternativeWords: Words<LawfulAlternative> = {
  finish_at_home: both('afslutte hjemme', 'finish at home'),
  team_to_home: both('akutteam kommer til hjemmet', 'the acute team comes to the home'),
  other_transport_after_visitation: both(
    'anden transport efter visitation',
    'other transport after assessment by the desk',
  ),
  hospital: both('køre til hospital', 'drive to hospital'),
};

export const ruleStatusWords: Words<'proposed' | 'approved'> = {
  proposed: both('ikke godkendt', 'not approved'),
  approved: both('godkendt', 'approved'),
};
