-- Codes that were sent to known addresses; one that was asked for with an unknown address has no contact, and fits nothing.
create table verification_codes (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null references conversations (id) on delete cascade,
    contact_id uuid references contacts (id) on delete cascade,
    hash bytea not null,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index verification_codes_of_conversation on verification_codes (conversation_id, created_at);
create index verification_codes_of_contact on verification_codes (contact_id, created_at);
call wall('verification_codes');
