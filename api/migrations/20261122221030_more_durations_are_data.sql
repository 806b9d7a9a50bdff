-- Durations that were constants are the region's and the desk's to say.
-- the owner is bound by row security too
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting (desk_code, setting, value, source) VALUES
  ('default', 'load_keeps_for', 'PT5M', 'LEON default, not approved: a load level falls no sooner, so that nobody is told of every flicker'),
  ('default', 'on_duty_within', 'PT15M', 'LEON default, not approved: who has not touched her session for so long is not counted as being there'),
  ('default', 'position_old_after', 'PT60S', 'LEON default, not approved: a crew''s device tells its position every 10 s, six have not come'),
  ('default', 'position_gone_after', 'PT12H', 'LEON default, not approved: longer than a shift of twelve hours');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;
