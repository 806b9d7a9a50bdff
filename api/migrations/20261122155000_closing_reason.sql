-- A place that closes before its time says why. Kept with the report, shown for as long as it is closed.
ALTER TABLE leon.capacity_ledger
  ADD COLUMN closed_reason text CHECK (closed_reason IN ('staffing', 'infection', 'technical', 'other'));
ALTER TABLE leon.capacity_report
  ADD COLUMN closed_reason text CHECK (closed_reason IN ('staffing', 'infection', 'technical', 'other')),
  ADD CHECK (closed_reason IS NULL OR status = 'closed');

-- Added to the row as it was: whoever else adds to it leaves this alone.
ALTER FUNCTION leon.capacity_row(leon.capacity_ledger) RENAME TO capacity_row_without_closing_reason;
CREATE FUNCTION leon.capacity_row(l leon.capacity_ledger) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT leon.capacity_row_without_closing_reason(l)
    || jsonb_build_object('closedReason', CASE WHEN l.status = 'closed' THEN l.closed_reason END)
$$;
