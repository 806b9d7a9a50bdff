-- Whoever asks for an emergency access has just proved who she is.
ALTER TABLE leon.desk_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO leon.desk_setting VALUES
  ('default', 'break_glass_sign_in_within', 'PT15M', 'LEON default, not approved: age of the sign-in that an emergency access asks for');
ALTER TABLE leon.desk_setting FORCE ROW LEVEL SECURITY;
