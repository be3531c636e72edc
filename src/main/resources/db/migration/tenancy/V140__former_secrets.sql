-- What a rotated secret was before, sealed, for as long as it still counts.
create table former_secrets (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    name text not null,
    value text not null,
    valid_until timestamptz not null
);
create index former_secrets_of_tenant on former_secrets (tenant_id, name, valid_until);
call wall('former_secrets');
create policy platform on former_secrets using (is_platform()) with check (is_platform());

-- What a tenant's widget key was before; it is in public pages, so it is kept as it is.
create table former_widget_keys (
    key text primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    valid_until timestamptz not null
);
create index former_widget_keys_of_tenant on former_widget_keys (tenant_id);
call wall('former_widget_keys');
create policy platform on former_widget_keys using (is_platform()) with check (is_platform());
