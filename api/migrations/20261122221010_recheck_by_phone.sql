-- The recheck call: what a receiver says on the telephone is written down by the nurse, also that nothing has changed.
ALTER TABLE leon.recheck
  ADD COLUMN by_phone boolean NOT NULL DEFAULT false,
  ADD COLUMN unchanged boolean NOT NULL DEFAULT false;
CREATE POLICY desk_writes_what_was_said ON leon.recheck FOR INSERT TO leon_app
  WITH CHECK (leon.works_at_desk(desk_code) AND by_phone);
