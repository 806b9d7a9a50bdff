-- Clock K17 has one duration, `follow_up_within`; this one was never read.

ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
DELETE FROM leon.desk_setting WHERE setting = 'outcome_within';
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;
