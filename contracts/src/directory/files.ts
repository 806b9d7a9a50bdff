import { LoadActionRow, LoadParameterRow, LoadStepRow } from './load-rows.ts';
import {
  CompetenceRow,
  CompetenceTemplateRow,
  DeskRow,
  FerryRow,
  FleetRow,
  HolidayRow,
  HoursExceptionRow,
  HoursTemplateRow,
  MunicipalityRow,
  OfferLabelRow,
  OfferRow,
  OrganisationRow,
  RelationRow,
  SiteRow,
  WaterDetourRow,
} from './rows.ts';
import {
  AgreementRow,
  CareRuleRow,
  ConveyanceRuleRow,
  DecisionSupportRow,
  DeskClockRow,
  DispositionRow,
  RankingWeightsRow,
  ReferralRuleRow,
  TargetGroupRow,
  TobsActionRow,
  UrgencyRuleRow,
} from './rule-rows.ts';
import {
  DefinitionRow,
  EquipmentRow,
  ProblemTemplateRow,
  StandardEditionRow,
  StandardRequirementRow,
  TestRow,
} from './vocabulary-rows.ts';

/**
 * The files of a region's folder, `<name>.csv`, in the order they are imported. `key` names the columns that say which
 * thing a row is about; together with `valid_from` they are the row's own key. `refers` names columns that hold the
 * code of a row in another file.
 */
export const directoryFiles = {
  municipalities: { row: MunicipalityRow, key: ['code'], refers: { organisation: 'organisations' } },
  organisations: { row: OrganisationRow, key: ['code'], refers: { municipality: 'municipalities' } },
  sites: { row: SiteRow, key: ['code'], refers: { municipality: 'municipalities' } },
  competences: { row: CompetenceRow, key: ['code'], refers: {} },
  'competence-templates': {
    row: CompetenceTemplateRow,
    key: ['code'],
    refers: { competences: 'competences' },
  },
  'hours-templates': { row: HoursTemplateRow, key: ['code'], refers: {} },
  offers: {
    row: OfferRow,
    key: ['code'],
    refers: {
      site: 'sites',
      unit: 'organisations',
      serves_municipality: 'municipalities',
      serves_cluster: 'desks',
      competence_template: 'competence-templates',
      extra_competences: 'competences',
      without_competences: 'competences',
      hours_template: 'hours-templates',
    },
  },
  'offer-labels': { row: OfferLabelRow, key: ['kind', 'offer'], refers: { offer: 'offers' } },
  relations: {
    row: RelationRow,
    key: ['subject_type', 'subject', 'relation'],
    refers: { object: 'organisations' },
  },
  'hours-exceptions': { row: HoursExceptionRow, key: ['offer', 'first_day'], refers: { offer: 'offers' } },
  holidays: { row: HolidayRow, key: ['date'], refers: {} },
  ferries: { row: FerryRow, key: ['from_area', 'to_area'], refers: {} },
  'water-detours': { row: WaterDetourRow, key: ['name'], refers: {} },
  desks: {
    row: DeskRow,
    key: ['code'],
    refers: { cluster: 'organisations', health_council: 'organisations', organisation: 'organisations' },
  },
  fleet: { row: FleetRow, key: ['kind', 'base'], refers: { base: 'sites' } },
  agreements: { row: AgreementRow, key: ['code'], refers: { parties: 'organisations' } },
  'conveyance-rules': { row: ConveyanceRuleRow, key: ['code'], refers: { parties: 'organisations' } },
  'disposition-guide': { row: DispositionRow, key: ['code'], refers: { departments: 'offers' } },
  'referral-rules': { row: ReferralRuleRow, key: ['code'], refers: { offers: 'offers' } },
  'target-groups': { row: TargetGroupRow, key: ['code'], refers: {} },
  'care-rules': { row: CareRuleRow, key: ['code'], refers: {} },
  'urgency-rules': { row: UrgencyRuleRow, key: ['code'], refers: { desk: 'desks' } },
  'tobs-actions': { row: TobsActionRow, key: ['code'], refers: { desk: 'desks' } },
  'decision-support': { row: DecisionSupportRow, key: ['code'], refers: {} },
  'desk-clocks': { row: DeskClockRow, key: ['desk', 'setting'], refers: { desk: 'desks' } },
  'ranking-weights': { row: RankingWeightsRow, key: ['code'], refers: { desk: 'desks' } },
  'load-parameters': { row: LoadParameterRow, key: ['code'], refers: { desk: 'desks' } },
  'load-levels': { row: LoadStepRow, key: ['code'], refers: { desk: 'desks' } },
  'load-actions': { row: LoadActionRow, key: ['code'], refers: { desk: 'desks' } },
  'standard-editions': { row: StandardEditionRow, key: ['code'], refers: {} },
  'standard-requirements': {
    row: StandardRequirementRow,
    key: ['edition', 'kind', 'competence', 'availability'],
    refers: { edition: 'standard-editions', competence: 'competences' },
  },
  definitions: {
    row: DefinitionRow,
    key: ['subject_type', 'subject', 'edition'],
    refers: { edition: 'standard-editions' },
  },
  tests: { row: TestRow, key: ['code'], refers: { competence: 'competences' } },
  equipment: { row: EquipmentRow, key: ['code'], refers: {} },
  'problem-templates': {
    row: ProblemTemplateRow,
    key: ['code'],
    refers: { must: 'competences', nice: 'competences' },
  },
} as const;

export type DirectoryFileName = keyof typeof directoryFiles;
export const directoryFileNames = Object.keys(directoryFiles) as DirectoryFileName[];
