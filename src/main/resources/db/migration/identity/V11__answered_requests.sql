-- What was answered to requests with an Idempotency-Key, so that a repeat gets the same answer and does nothing.
-- Requests above the tenants have no tenant. An answer that is still being made has no status.
create table answered_requests (
    id uuid primary key,
    tenant_id uuid references tenants (id) on delete cascade,
    caller text not null,
    key text not null,
    fingerprint bytea not null,
    status int,
    content_type text,
    body bytea,
    created_at timestamptz not null
);
create unique index answered_requests_key
    on answered_requests (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000'), caller, key);
create index answered_requests_age on answered_requests (created_at);
create index answered_requests_tenant on answered_requests (tenant_id);
call wall('answered_requests');
create policy platform on answered_requests using (is_platform()) with check (is_platform());
