-- Locked screens, fresh sign-ins, and the provider's word that a session of its own has ended.

ALTER TABLE leon.session
  ADD COLUMN locked_at timestamptz,
  ADD COLUMN signed_in_at timestamptz NOT NULL DEFAULT leon.leon_now(),
  ADD COLUMN provider_session text CHECK (length(provider_session) BETWEEN 1 AND 255);
CREATE INDEX session_by_provider ON leon.session (provider_session) WHERE ended_at IS NULL;

-- who she is has to be proven anew, whatever the provider remembers
ALTER TABLE leon.login_attempt ADD COLUMN anew boolean NOT NULL DEFAULT false;
