-- Until when the customer is known to be the contact: stored data may be shown to them till then.
alter table conversations add column verified_until timestamptz;
create index conversations_of_contact on conversations (tenant_id, contact_id);
