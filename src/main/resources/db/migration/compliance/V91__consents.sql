-- What people agreed to and took back. The last decision about an address counts. The address is kept as a hash beside the
-- text, so that an opt-out holds after the person was erased.
create table consents (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    contact_id uuid,
    address text,
    address_hash bytea not null,
    purpose text not null check (purpose in ('reminders', 'marketing', 'all')),
    channel text not null check (channel in ('email', 'phone', 'sms', 'whatsapp', 'any')),
    decision text not null check (decision in ('given', 'withdrawn')),
    wording text not null,
    source text not null,
    by text not null,
    at timestamptz not null
);
create index consents_of_address on consents (tenant_id, address_hash, at);
create index consents_of_contact on consents (tenant_id, contact_id, at);
call wall('consents');
revoke delete, truncate on consents from ${role};
