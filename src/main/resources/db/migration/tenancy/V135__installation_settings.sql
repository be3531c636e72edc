-- The settings of the installation that were changed while it ran, change by change; the newest row is in force. They
-- belong to no tenant.
create table installation_settings (
    version bigint primary key check (version > 0),
    tenant_id uuid references tenants (id) on delete cascade check (tenant_id is null),
    settings jsonb not null,
    changes jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null
);
call wall('installation_settings');
create policy platform on installation_settings using (is_platform()) with check (is_platform());
