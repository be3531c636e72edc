-- What a tenant tells a model in the place of the prompt that ships, version by version; the highest one is in force, and
-- one without a text goes back to what ships.
create table tenant_prompts (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    name text not null,
    version int not null check (version > 0),
    text text,
    changed_at timestamptz not null,
    primary key (tenant_id, name, version)
);
call wall('tenant_prompts');
