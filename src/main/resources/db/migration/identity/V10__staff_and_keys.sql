-- Who may sign in. Staff without a tenant belong to the platform.
create table staff (
    id uuid primary key,
    tenant_id uuid references tenants (id) on delete cascade,
    email text not null,
    name text not null,
    role text not null check (role in ('viewer', 'agent', 'admin')),
    password_hash text not null,
    created_at timestamptz not null
);
create unique index staff_email on staff (lower(email));
create index staff_tenant on staff (tenant_id);
call wall('staff');
create policy platform on staff using (is_platform()) with check (is_platform());

-- Keys of servers (sk_) and of widgets (pk_); only their hashes are kept.
create table access_keys (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    name text not null,
    kind text not null check (kind in ('server', 'widget')),
    role text check (role in ('viewer', 'agent', 'admin')),
    origins text[] not null,
    hash bytea not null unique,
    hint text not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    check ((kind = 'server') = (role is not null))
);
create index access_keys_tenant on access_keys (tenant_id, id);
call wall('access_keys');
create policy platform on access_keys using (is_platform());
