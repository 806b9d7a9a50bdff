-- Alarms of one kind that fall due together are shown, heard and taken as one; how close that is, is the desk's to say.
-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting (desk_code, setting, value, source) VALUES
  ('default', 'alarm_group_within', 'PT5M', 'LEON default: a change of duty ends many responsibilities at the same minute');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;
