import type { Mobility, Observation } from '../matching/need.ts';
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

/** How the citizen can be moved. */
export const mobilityWords: Words<Mobility> = {
  walks: both('Går selv', 'Walks'),
  sits: both('Kan sidde', 'Can sit'),
  lies: both('Skal ligge', 'Has to lie down'),
  not_moved: both('Kan ikke flyttes', 'Cannot be moved'),
};

/** How closely the citizen has to be watched. */
export const observationWords: Words<Observation['kind']> = {
  once: both('En gang', 'Once'),
  visits: both('Besøg i døgnet', 'Visits a day'),
  continuous: both('Hele tiden', 'All the time'),
};
