/** Invented people for one machine. The names are functions on purpose: nobody real is meant. */
export type DemoRole =
  | 'visitator'
  | 'visitation_doctor'
  | 'receiving_unit'
  | 'capacity_registrant'
  | 'municipal_manager'
  | 'prehospital_crew'
  | 'on_call_doctor'
  | 'coordinator'
  | 'administrator'
  | 'auditor'
  | 'secretary'
  | 'general_practitioner'
  | 'cluster_leadership';

export interface DemoAccount {
  subject: string;
  name: string;
  role: DemoRole;
  deskCode: string | null;
  organisationCode: string | null;
}

const region = 'region-midtjylland';

const atDesk = (role: DemoRole, name: string, deskCode: string): DemoAccount => ({
  subject: `demo-${name.toLowerCase().replaceAll('æ', 'ae').replaceAll(' ', '-')}`,
  name,
  role,
  deskCode,
  organisationCode: region,
});

const atUnit = (role: DemoRole, name: string, organisationCode: string): DemoAccount => ({
  ...atDesk(role, name, ''),
  deskCode: null,
  organisationCode,
});

export const demoAccounts: readonly DemoAccount[] = [
  atDesk('visitator', 'Visitator A', 'midt'),
  atDesk('visitator', 'Visitator B', 'midt'),
  atDesk('visitator', 'Visitator C', 'midt'),
  atDesk('visitator', 'Visitator D', 'vest'),
  atDesk('visitator', 'Visitator E', 'horsens'),
  atDesk('visitator', 'Visitator F', 'randers'),
  atDesk('visitator', 'Visitator G', 'aarhus'),
  atDesk('visitation_doctor', 'Visitationslæge A', 'midt'),
  atDesk('visitation_doctor', 'Visitationslæge B', 'aarhus'),
  atDesk('coordinator', 'Koordinator A', 'midt'),
  atUnit('receiving_unit', 'Akutteam Viborg', 'kommune-0791'),
  atUnit('receiving_unit', 'Akutteam Skive', 'kommune-0779'),
  atUnit('receiving_unit', 'Akutteam Silkeborg', 'kommune-0740'),
  atUnit('receiving_unit', 'Akutteam Holstebro', 'kommune-0661'),
  atUnit('receiving_unit', 'Akutteam Horsens', 'kommune-0615'),
  atUnit('receiving_unit', 'Akutteam Randers', 'kommune-0730'),
  atUnit('receiving_unit', 'Akutteam Aarhus', 'kommune-0751'),
  atUnit('capacity_registrant', 'Kapacitetsregistrant Viborg', 'kommune-0791'),
  atUnit('capacity_registrant', 'Kapacitetsregistrant Skive', 'kommune-0779'),
  atUnit('municipal_manager', 'Kommunal leder Viborg', 'kommune-0791'),
  atUnit('municipal_manager', 'Kommunal leder Skive', 'kommune-0779'),
  atUnit('prehospital_crew', 'Ambulance A', region),
  atUnit('prehospital_crew', 'Paramediciner A', region),
  atUnit('on_call_doctor', 'Vagtlæge A', region),
  atUnit('on_call_doctor', 'Vagtlæge B', region),
  atDesk('secretary', 'Lægesekretær A', 'midt'),
  atUnit('general_practitioner', 'Praktiserende læge A', region),
  atDesk('cluster_leadership', 'Klyngeledelse Midt', 'midt'),
  atUnit('administrator', 'Administrator', region),
  atUnit('administrator', 'Administrator B', region),
  atUnit('auditor', 'Revisor', region),
];

export const roleNames: Record<DemoRole, string> = {
  visitator: 'Visitator',
  visitation_doctor: 'Visitationslæge',
  receiving_unit: 'Modtagende enhed',
  capacity_registrant: 'Kapacitetsregistrant',
  municipal_manager: 'Kommunal leder',
  prehospital_crew: 'Præhospital enhed',
  on_call_doctor: 'Vagtlæge',
  coordinator: 'Koordinator',
  administrator: 'Administrator',
  auditor: 'Log- og DPO-revisor',
  secretary: 'Lægesekretær',
  general_practitioner: 'Egen læge',
  cluster_leadership: 'Klyngeledelse',
};
