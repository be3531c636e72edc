-- What staff and the system did, per tenant in a chain: each entry's hash covers the one before it. Acts above the tenants
-- have no tenant and a chain of their own.
create table audit_log (
    tenant_id uuid references tenants (id) on delete cascade,
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    name text not null,
    kind text not null,
    subject text not null,
    by_kind text not null,
    by text not null,
    details jsonb not null,
    hash bytea not null
);
create unique index audit_log_chain on audit_log (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000'), seq);
create index audit_log_subject on audit_log (tenant_id, kind, subject);
call wall('audit_log');
create policy platform on audit_log using (is_platform() and tenant_id is null) with check (is_platform() and tenant_id is null);
-- The application appends and reads; nothing it runs can change or take away what is written.
revoke update, delete, truncate on audit_log from ${role};
