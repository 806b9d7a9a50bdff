-- Which tests are needed is part of what a unit says yes or no to.
CREATE POLICY asked_unit_reads_tests ON leon.case_field FOR SELECT TO leon_app
  USING (field = 'neededTests' AND leon.was_asked(case_id));
