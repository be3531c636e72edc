-- An invoice may be sent again, a few times.
alter table invoices add column sent_again int not null default 0;
alter table invoices add column sent_again_at timestamptz;
