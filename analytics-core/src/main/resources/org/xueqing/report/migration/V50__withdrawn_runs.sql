-- A run that people went back from is not what they go back to next time.
alter table runs add column withdrawn_at timestamptz;
