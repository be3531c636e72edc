-- When a conversation was last told to be over. Whatever is said after that opens it again: last_at is later then.
alter table conversations add column closed_at timestamptz;
