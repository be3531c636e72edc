alter table tenants
    add column suspended_at timestamptz,
    -- What the platform grants; an absent figure is unlimited.
    add column quotas jsonb not null default '{}';

-- What was changed about a tenant, change by change; secrets are masked.
create table tenant_changes (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    version bigint not null,
    changes jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, version)
);
call wall('tenant_changes');

-- What a tenant wants said in other words than those that ship.
create table tenant_wordings (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    language text not null,
    key text not null,
    pattern text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, language, key)
);
call wall('tenant_wordings');
