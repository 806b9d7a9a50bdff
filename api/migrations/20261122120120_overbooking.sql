-- A unit that takes one more than it has room for says so, and why. Nobody else can; the free count never falls below zero.
ALTER TABLE leon.capacity_ledger
  ADD COLUMN overbooking text CHECK (overbooking IN ('peak_load', 'extra_staff', 'leaving_soon', 'known_citizen', 'other')),
  ADD CHECK (overbooking IS NULL OR source IN ('screen', 'answer'));
ALTER TABLE leon.capacity_report
  ADD COLUMN overbooking text CHECK (overbooking IN ('peak_load', 'extra_staff', 'leaving_soon', 'known_citizen', 'other')),
  ADD CHECK (overbooking IS NULL OR source = 'screen');

-- Added to the row as it was: whoever else adds to it leaves this alone.
ALTER FUNCTION leon.capacity_row(leon.capacity_ledger) RENAME TO capacity_row_as_counted;
CREATE FUNCTION leon.capacity_row(l leon.capacity_ledger) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.capacity_row_as_counted(l) || jsonb_build_object('overbooking', l.overbooking)
$$;
