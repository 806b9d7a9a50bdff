/** Test data of row-security.test.ts: one row per table and tenant, and who may see which. */
export type Tenant = 'a' | 'b';

export const actors = {
  nobody: {},
  login: { kind: 'login' },
  gateway: { kind: 'gateway' },
  nurseA: { kind: 'person', role: 'visitator', desk: 'desk-a', account: 'a' },
  nurseB: { kind: 'person', role: 'visitator', desk: 'desk-b', account: 'b' },
  coordinatorA: { kind: 'person', role: 'coordinator', desk: 'desk-a', account: 'a' },
  managerA: { kind: 'person', role: 'municipal_manager', organisation: 'unit-a', account: 'unit' },
  unitA: { kind: 'person', role: 'receiving_unit', organisation: 'unit-a', account: 'unit' },
  unitB: { kind: 'person', role: 'receiving_unit', organisation: 'unit-b', account: 'unit' },
  registrantA: { kind: 'person', role: 'capacity_registrant', organisation: 'unit-a', account: 'unit' },
  crewA: { kind: 'person', role: 'prehospital_crew', account: 'a' },
  doctorA: { kind: 'person', role: 'on_call_doctor', account: 'a' },
  administrator: { kind: 'person', role: 'administrator', account: 'unit' },
  auditor: { kind: 'person', role: 'auditor', account: 'unit' },
  secretaryA: { kind: 'person', role: 'secretary', desk: 'desk-a', account: 'a' },
  practitioner: { kind: 'person', role: 'general_practitioner', account: 'unit' },
  leadershipA: { kind: 'person', role: 'cluster_leadership', desk: 'desk-a', account: 'unit' },
  telephone: { kind: 'machine', client: 'a', scopes: 'telephone' },
  capacity: { kind: 'machine', client: 'capacity-feed', scopes: 'capacity' },
  positions: { kind: 'machine', client: 'vehicle-feed', scopes: 'positions' },
  wall: { kind: 'wall' },
  units: { kind: 'machine', client: 'unit-answers', scopes: 'units' },
} as const satisfies Record<string, Partial<Record<string, string>>>;
export type ActorName = keyof typeof actors;

export interface Probe {
  /** Which tenant a row is of; NULL for rows of neither. */
  readonly tenant: string;
  /** Whoever is not named sees nothing. */
  readonly sees: Partial<Record<ActorName, 'a' | 'b' | 'ab'>>;
}

/** The app may not read the table at all. */
export const closed = 'closed';
/** Holds no citizen and nobody's secret: everybody who has got as far as the api reads all of it. */
export const open = 'open';

const ofDesk = { nurseA: 'a', nurseB: 'b', coordinatorA: 'a', secretaryA: 'a' } as const;
const askedUnits = { unitA: 'a', unitB: 'b', units: 'ab' } as const;
type Sight = Probe['sees'];
const machines: Sight = { telephone: 'ab', capacity: 'ab', positions: 'ab', units: 'ab' };
const staff: Sight = {
  ...{ ...machines, nurseA: 'ab', nurseB: 'ab', coordinatorA: 'ab', unitA: 'ab', unitB: 'ab' },
  ...{ crewA: 'ab', doctorA: 'ab', managerA: 'ab', registrantA: 'ab', administrator: 'ab', auditor: 'ab' },
  ...{ secretaryA: 'ab', practitioner: 'ab', leadershipA: 'ab' },
};
const { telephone: _t, capacity: _c, positions: _p, units: _u, ...people } = staff;
const byDesk = 'right(desk_code, 1)';
const byCase = 'leon_probe_tenant(case_id)';
const byOffer = 'leon_probe_tenant(offer_id)';

export const probes: Record<string, Probe | typeof open | typeof closed> = {
  migration: closed,
  instance: open,
  outbox: closed,
  journal_checkpoint: closed,

  clock: open,
  job_run: open,
  stream_tail: open,
  directory_import: open,
  organisation: open,
  organisation_version: open,
  organisation_relation: open,
  municipality: open,
  municipality_version: open,
  site: open,
  site_version: open,
  competence: open,
  competence_version: open,
  competence_template: open,
  competence_template_version: open,
  hours_template: open,
  hours_template_version: open,
  hours_exception: open,
  holiday: open,
  ferry_link: open,
  water_detour: open,
  fleet: open,
  standard_edition: open,
  standard_requirement: open,
  definition: open,
  test_kind: open,
  equipment: open,
  problem_template: open,
  register_setting: open,
  retention_class: open,
  register_entry: open,
  register_verification: open,
  desk: open,
  desk_version: open,
  desk_setting: open,
  desk_clock: open,
  offer: open,
  offer_version: open,
  offer_label: open,
  agreement: open,
  conveyance_rule: open,
  disposition_guide: open,
  referral_rule: open,
  target_group: open,
  care_rule: open,
  urgency_rule: open,
  tobs_action_rule: open,
  decision_support: open,
  support_step: open,
  ranking_weights: open,
  load_parameter: open,
  load_step: open,
  load_action: open,
  agreement_peak: open,
  register_doubt: open,

  account: {
    tenant: 'subject',
    sees: { ...ofDesk, crewA: 'a', doctorA: 'a', login: 'ab', administrator: 'ab', auditor: 'ab' },
  },
  session: {
    tenant: 'leon_probe_tenant(account_id)',
    sees: { ...ofDesk, crewA: 'a', doctorA: 'a', login: 'ab', administrator: 'ab', gateway: 'ab' },
  },
  security_event: { tenant: 'leon_probe_tenant(account_id)', sees: { auditor: 'ab' } },
  login_attempt: { tenant: 'nonce', sees: { login: 'ab' } },
  command: { tenant: 'route', sees: { ...ofDesk, crewA: 'a', doctorA: 'a' } },
  citizen: { tenant: 'leon_probe_tenant(id)', sees: {} },
  case_addendum: { tenant: byDesk, sees: ofDesk },
  access_log: { tenant: byCase, sees: { auditor: 'ab' } },
  case_reference: { tenant: byDesk, sees: { auditor: 'ab' } },
  break_glass: { tenant: byDesk, sees: { ...ofDesk, auditor: 'ab' } },
  case_citizen: { tenant: byDesk, sees: ofDesk },
  citizen_correction: { tenant: byDesk, sees: ofDesk },
  protected_address: { tenant: byDesk, sees: { ...ofDesk, ...askedUnits } },
  protected_address_rule: open,
  case_joined: { tenant: byDesk, sees: { auditor: 'ab' } },
  correction_receiver: { tenant: byDesk, sees: ofDesk },
  case_viewer: { tenant: byDesk, sees: { gateway: 'ab' } },
  desk_presence: { tenant: byDesk, sees: { ...ofDesk, gateway: 'ab' } },
  presence_watch: open,

  journal_entry: {
    tenant: 'coalesce(right(desk_code, 1), right(organisation_code, 1))',
    sees: { ...ofDesk, ...machines, unitA: 'a', unitB: 'b', registrantA: 'a', managerA: 'a', doctorA: 'a' },
  },
  journal_payload: { tenant: byDesk, sees: ofDesk },
  payload_key: { tenant: byDesk, sees: { ...ofDesk, ...askedUnits, telephone: 'ab', doctorA: 'a' } },

  stream_head: {
    tenant: "CASE WHEN stream ~ ':(desk|unit)-[ab]$' THEN right(stream, 1) END",
    sees: { ...ofDesk, unitA: 'a', unitB: 'b', gateway: 'ab' },
  },
  stream_event: {
    tenant: "CASE WHEN stream ~ ':(desk|unit)-[ab]$' THEN right(stream, 1) END",
    sees: { ...ofDesk, unitA: 'a', unitB: 'b', gateway: 'ab' },
  },
  unit_position: { tenant: 'unit', sees: { gateway: 'ab', positions: 'ab' } },

  case_number: { tenant: byDesk, sees: { ...ofDesk, telephone: 'ab', crewA: 'ab' } },
  care_case: {
    tenant: byDesk,
    sees: { ...ofDesk, ...askedUnits, telephone: 'ab', crewA: 'a', doctorA: 'a' },
  },
  crew_request: { tenant: byDesk, sees: { ...ofDesk, ...askedUnits, telephone: 'ab', crewA: 'a' } },
  call: { tenant: byDesk, sees: { ...ofDesk, telephone: 'ab' } },
  case_field: { tenant: byDesk, sees: { ...ofDesk, ...askedUnits, doctorA: 'a' } },
  responsible_period: { tenant: byDesk, sees: { ...ofDesk, doctorA: 'a' } },
  opinion_request: { tenant: byDesk, sees: { ...ofDesk, doctorA: 'a' } },
  reach_attempt: { tenant: byDesk, sees: ofDesk },
  doctor_responsibility: { tenant: byDesk, sees: { ...ofDesk, doctorA: 'a' } },
  doctor_duty: { tenant: 'leon_probe_tenant(account_id)', sees: { ...people } },
  attention: { tenant: byDesk, sees: { ...ofDesk, crewA: 'a', doctorA: 'a' } },
  push_subscription: {
    tenant: 'leon_probe_tenant(account_id)',
    sees: { ...ofDesk, crewA: 'a', doctorA: 'a', login: 'ab', administrator: 'ab' },
  },
  alarm_owner: { tenant: byDesk, sees: ofDesk },
  request_message: { tenant: byDesk, sees: { ...ofDesk, ...askedUnits } },
  // a receiver's own, once it has said yes
  recheck: { tenant: byDesk, sees: ofDesk },
  alarm_escalation: { tenant: byDesk, sees: ofDesk },
  clock_run: { tenant: byDesk, sees: ofDesk },
  notice: { tenant: byDesk, sees: { coordinatorA: 'a', administrator: 'ab' } },
  notice_target: { tenant: byDesk, sees: { coordinatorA: 'a', administrator: 'ab' } },
  notice_delivery: { tenant: byDesk, sees: { coordinatorA: 'a', administrator: 'ab' } },
  capacity_reminder: {
    tenant: byOffer,
    sees: { unitA: 'a', unitB: 'b', registrantA: 'a', managerA: 'a', coordinatorA: 'a', administrator: 'ab' },
  },
  hold: { tenant: byCase, sees: { ...ofDesk, ...askedUnits } },
  place_request: { tenant: byCase, sees: { ...ofDesk, ...askedUnits, managerA: 'a' } },
  capacity_ledger: { tenant: byOffer, sees: { ...staff, gateway: 'ab' } },
  ranking_decision: { tenant: byDesk, sees: ofDesk },
  hospital_decision: { tenant: byDesk, sees: { coordinatorA: 'ab', managerA: 'ab', leadershipA: 'a' } },
  decision_obstacle: { tenant: byDesk, sees: { coordinatorA: 'ab', managerA: 'a', leadershipA: 'a' } },
  capacity_report: { tenant: byOffer, sees: staff },
  capacity_ask: { tenant: byOffer, sees: { coordinatorA: 'ab' } },
  capacity_reminder_count: { tenant: byOffer, sees: { coordinatorA: 'ab' } },
  desk_load: { tenant: byDesk, sees: { coordinatorA: 'ab', administrator: 'ab', wall: 'ab' } },
  desk_load_level: { tenant: byDesk, sees: { coordinatorA: 'ab', administrator: 'ab', wall: 'ab' } },
  wall_token: { tenant: byDesk, sees: { coordinatorA: 'a', administrator: 'ab', login: 'ab' } },
  wall_session: { tenant: 'leon_probe_tenant(token_id)', sees: { login: 'ab' } },
};

const id = (tenant: Tenant): string => `00000000-0000-7000-8000-00000000000${tenant}`;
export const accountIds = {
  a: id('a'),
  b: id('b'),
  unit: '00000000-0000-7000-8000-0000000000ff',
} as const;

/** Rows of one tenant, as a superuser: a case of its desk with an open request to its unit. */
export const rowsOf = (t: Tenant): string => `
  INSERT INTO leon.desk VALUES ('desk-${t}');
  INSERT INTO leon.organisation VALUES ('unit-${t}');
  INSERT INTO leon.offer VALUES ('offer-${t}', '${id(t)}');
  INSERT INTO leon.account (id, issuer, subject, name, role, desk_code) VALUES ('${id(t)}', 'urn:test', '${t}', 'Visitator', 'visitator', 'desk-${t}');
  INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at) VALUES (sha256('${t}'), '${id(t)}', '', leon.leon_now());
  INSERT INTO leon.push_subscription (id, account_id, session_hash, endpoint, p256dh, auth, language)
    VALUES ('${id(t)}', '${id(t)}', sha256('${t}'), 'https://push.example/${t}', repeat('a', 87), repeat('a', 22), 'da');
  INSERT INTO leon.login_attempt VALUES (sha256('${t}'), '${t}', '', '/', leon.leon_now());
  INSERT INTO leon.command (command_id, actor, route, body_digest) VALUES ('${id(t)}', '${id(t)}', '${t}', sha256(''));
  INSERT INTO leon.citizen (id, kind, number, key_id, lookup) VALUES ('${id(t)}', 'cpr', '', 'k1', sha256('${t}'));
  INSERT INTO leon.journal_payload (digest, aggregate_type, aggregate_id, desk_code, ciphertext) VALUES (sha256('${t}'), 'case', '${id(t)}', 'desk-${t}', '${t}');
  INSERT INTO leon.payload_key (owner_type, owner_id, desk_code, key_id, wrapped) VALUES ('case', '${id(t)}', 'desk-${t}', 'k1', '');
  INSERT INTO leon.stream_head (stream, revision) VALUES ('desk:desk-${t}', 1), ('unit:unit-${t}', 1), ('account:${id(t)}', 1);
  INSERT INTO leon.stream_event (position, stream, revision, type, v, data)
    SELECT coalesce((SELECT max(position) FROM leon.stream_event), 0) + n, s, 1, 'test', 1, '{}'
    FROM unnest(ARRAY['desk:desk-${t}', 'unit:unit-${t}', 'account:${id(t)}']) WITH ORDINALITY AS x(s, n);
  INSERT INTO leon.unit_position VALUES ('${t}', 'ambulance', 56, 9, leon.leon_now(), 'available');
  INSERT INTO leon.case_number VALUES ('desk-${t}', 1);
  INSERT INTO leon.care_case (id, number, desk_code, status, caller_type, rang_at, claimed_at, ringing, owner_account_id, owner_name, offer_id, hold_id, request_id, answer_by)
    VALUES ('${id(t)}', 1, 'desk-${t}', 'requested', 'own_gp', leon.leon_now(), leon.leon_now(), false, '${id(t)}', 'Visitator', '${id(t)}', '${id(t)}', '${id(t)}', leon.leon_now());
  INSERT INTO leon.crew_request VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', 'request', leon.leon_now(), leon.leon_now());
  INSERT INTO leon.hold (id, case_id, desk_code, offer_id, account_id, granted_at) VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', '${id(t)}', '${id(t)}', leon.leon_now());
  INSERT INTO leon.place_request (id, case_id, case_number, desk_code, hold_id, offer_id, unit_code, status, caller_type, needs, asked_by, asked_by_name, asked_at, answer_by)
    VALUES ('${id(t)}', '${id(t)}', 1, 'desk-${t}', '${id(t)}', '${id(t)}', 'unit-${t}', 'open', 'own_gp', '{}', '${id(t)}', 'Visitator', leon.leon_now(), leon.leon_now() + interval '1 minute');
  INSERT INTO leon.journal_entry (aggregate_type, aggregate_id, seq, recorded_at, desk_code, organisation_code, entry, hash)
    VALUES ('case', '${id(t)}', 1, leon.leon_now(), 'desk-${t}', NULL, '', sha256('')), ('offer', '${id(t)}', 1, leon.leon_now(), NULL, 'unit-${t}', '', sha256(''));
  INSERT INTO leon.call (id, case_id, desk_code, state, rang_at) VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', 'ringing', leon.leon_now());
  INSERT INTO leon.case_field (case_id, field, desk_code, revision, saved_at)
    VALUES ('${id(t)}', 'situation', 'desk-${t}', 1, leon.leon_now()), ('${id(t)}', 'assessment', 'desk-${t}', 1, leon.leon_now());
  INSERT INTO leon.case_citizen VALUES ('${id(t)}', 'desk-${t}', '${id(t)}', leon.leon_now());
  INSERT INTO leon.protected_address VALUES ('${id(t)}', 'desk-${t}', true, '${id(t)}', leon.leon_now());
  INSERT INTO leon.citizen_correction (case_id, desk_code, wrong_citizen, reason, corrected_by, corrected_by_name, corrected_at)
    VALUES ('${id(t)}', 'desk-${t}', '${id(t)}', 'other', '${id(t)}', 'Visitator', leon.leon_now());
  INSERT INTO leon.correction_receiver (id, correction_id, case_id, desk_code, kind)
    SELECT '${id(t)}', id, case_id, desk_code, 'crew' FROM leon.citizen_correction WHERE case_id = '${id(t)}';
  INSERT INTO leon.case_joined VALUES ('${id(t)}', 'desk-${t}', '${id(t)}');
  INSERT INTO leon.case_addendum (case_id, desk_code, content, said_by, said_by_name, said_at)
    VALUES ('${id(t)}', 'desk-${t}', '', '${id(t)}', 'Visitator', leon.leon_now());
  INSERT INTO leon.access_log (account_id, ground, case_id, what) VALUES ('${id(t)}', 'own_case', '${id(t)}', 'case');
  INSERT INTO leon.security_event (kind, account_id) VALUES ('signed_in', '${id(t)}');
  INSERT INTO leon.break_glass (id, case_id, desk_code, case_number, account_id, account_name, account_desk, ground, reason, key_id, opened_at, until_at)
    VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', 1, '${id(t)}', 'Visitator', 'desk-c', 'other', '', 'k1', leon.leon_now(), leon.leon_now() + interval '1 minute');
  INSERT INTO leon.desk_presence VALUES ('${id(t)}', 'desk-${t}', 'Visitator', 'visitator', leon.leon_now());
  INSERT INTO leon.case_viewer VALUES ('${id(t)}', '${id(t)}', '${id(t)}', 'desk-${t}', '${id(t)}', 'Visitator', leon.leon_now());
  INSERT INTO leon.responsible_period (case_id, set_no, desk_code, kind, name, number, from_at, until_at)
    VALUES ('${id(t)}', 1, 'desk-${t}', 'doctor', 'Lægen', '70113131', leon.leon_now(), leon.leon_now() + interval '1 hour');
  INSERT INTO leon.reach_attempt VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', 'on_call', 'Lægen', '00112233', false, '${id(t)}', 'Visitator', leon.leon_now());
  INSERT INTO leon.doctor_duty VALUES ('${id(t)}', 1, 'Vagtlæge', 'on_call_doctor', '00112233', leon.leon_now(), leon.leon_now() + interval '1 hour', 'free', leon.leon_now());
  INSERT INTO leon.opinion_request (id, case_id, case_number, desk_code, doctor_id, doctor_name, asked_by, asked_by_name, asked_at, open_until, status, question)
    VALUES ('${id(t)}', '${id(t)}', 1, 'desk-${t}', '${id(t)}', 'Vagtlæge', '${id(t)}', 'Visitator', leon.leon_now(), leon.leon_now() + interval '1 hour', 'open', '');
  INSERT INTO leon.doctor_responsibility VALUES ('${id(t)}', 1, '${id(t)}', 'desk-${t}', 1, leon.leon_now(), leon.leon_now() + interval '1 hour');
  INSERT INTO leon.request_message (id, request_id, case_id, desk_code, unit_code, side, kind, said_by, said_at, content)
    VALUES ('${id(t)}', '${id(t)}', '${id(t)}', 'desk-${t}', 'unit-${t}', 'unit', 'question', 'Vagt G', leon.leon_now(), '');
  INSERT INTO leon.recheck VALUES ('${id(t)}', '${id(t)}', '${id(t)}', 'desk-${t}', 'unit-${t}', leon.leon_now(), 'Vagt G', '', false);
  INSERT INTO leon.alarm_owner VALUES ('${id(t)}', 'no_answer', '${id(t)}', 'desk-${t}', '${id(t)}', 'Visitator', leon.leon_now());
  INSERT INTO leon.alarm_escalation VALUES ('${id(t)}', 'no_answer', '${id(t)}', 'desk-${t}', leon.leon_now());
  INSERT INTO leon.clock_run VALUES ('${id(t)}', 'decision', '${id(t)}', 'desk-${t}', leon.leon_now(), leon.leon_now());
  INSERT INTO leon.notice_target VALUES ('${id(t)}', 1, 'request_made', 'email', '${t}@example.org', 'desk-${t}', NULL, true, '${id(t)}', 'Koordinator', leon.leon_now());
  INSERT INTO leon.notice_delivery (notice_id, target_id, channel, address, desk_code, next_try_at)
    SELECT n.id, '${id(t)}', 'email', '${t}@example.org', n.desk_code, leon.leon_now() FROM leon.notice n WHERE n.occasion = '${id(t)}';
  INSERT INTO leon.capacity_reminder VALUES ('${id(t)}', '2026-01-01', 1, 'unit-${t}', 'desk-${t}', leon.leon_now(), leon.leon_now());
  INSERT INTO leon.ranking_decision VALUES ('${id(t)}', '${id(t)}', 'desk-${t}', 'hold', leon.leon_now(), '${id(t)}', '${id(t)}', 1, 'fits', NULL, '');
  INSERT INTO leon.hospital_decision VALUES ('${id(t)}', 'desk-${t}', leon.leon_now(), NULL);
  INSERT INTO leon.decision_obstacle VALUES ('${id(t)}', '${id(t)}', 'unit-${t}', 'desk-${t}', leon.leon_now(), NULL, 'acute_team', 'hours', 'closed_now', NULL);
  INSERT INTO leon.capacity_ledger (offer_id, model) VALUES ('${id(t)}', 'beds');
  INSERT INTO leon.capacity_report (id, offer_id, observed_at, status, source, reported_by, client, applied)
    VALUES ('${id(t)}', '${id(t)}', leon.leon_now(), 'open', 'feed', 'feed', 'feed', true);
  INSERT INTO leon.capacity_ask VALUES ('${id(t)}', leon.leon_now(), 'desk-${t}', '${id(t)}', 'Koordinator');
  INSERT INTO leon.capacity_reminder_count VALUES ('${id(t)}', '2026-01-01', 1);
  INSERT INTO leon.desk_load VALUES ('desk-${t}', 1, leon.leon_now(), 'normal', leon.leon_now(), '{}');
  INSERT INTO leon.desk_load_level VALUES ('desk-${t}', leon.leon_now(), 'normal', NULL, 0, '[]');
  INSERT INTO leon.wall_token (id, name, desk_code, token_hash, issued_by, issued_by_name, issued_at)
    VALUES ('${id(t)}', 'Tavle', 'desk-${t}', sha256('${t}'), '${id(t)}', 'Koordinator', leon.leon_now());
  INSERT INTO leon.wall_session VALUES (sha256('${t}'), '${id(t)}', leon.leon_now());
`;
