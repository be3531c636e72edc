-- The wall between tenants. Every table is made behind it with: call wall('table_name');
do $$
begin
    if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin;
    end if;
end $$;

-- Whoever made the role may not yet act as it; where another did, the grant is theirs to give.
do $$
begin
    execute format('grant %I to %I', '${role}', current_user);
exception
    when insufficient_privilege then null;
end $$;

grant usage on schema parley to ${role};

-- The tenant of the transaction; null when none is set, and then no row is visible.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('parley.tenant', true), '')::uuid;

-- Whether the transaction works above the tenants: on who they, their staff and their keys are.
create function is_platform() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('parley.platform', true), '') = 'on';

grant execute on function current_tenant(), is_platform() to ${role};

-- Puts a table with a tenant_id column behind the wall.
create procedure wall(table_name text)
    language plpgsql as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy tenant on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', table_name);
    execute format('grant select, insert, update, delete on %I to ${role}', table_name);
end $$;

create table tenants (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    profile text not null,
    locale text not null,
    currency text not null,
    time_zone text not null,
    settings jsonb not null,
    widget_key text not null unique,
    seed text,
    version bigint not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant on tenants using (id = current_tenant() or is_platform()) with check (id = current_tenant() or is_platform());
grant select, insert, update, delete on tenants to ${role};
