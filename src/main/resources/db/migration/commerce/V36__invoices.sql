-- The last number given in each series; its row is locked until the order that takes the next one is stored or not.
create table invoice_series (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    series text not null,
    last bigint not null,
    primary key (tenant_id, series)
);
call wall('invoice_series');

create table invoices (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    kind text not null,
    number text not null,
    order_id uuid not null,
    order_number text not null,
    content jsonb not null,
    created_at timestamptz not null,
    -- What is made of it afterwards.
    pdf bytea,
    status text not null,
    attempts int not null default 0,
    reason text,
    next_attempt_at timestamptz not null,
    -- A worker's lease, in the database's own time: moving the application's clock must not end it.
    claimed_until timestamptz,
    unique (tenant_id, number),
    unique (tenant_id, order_id, kind)
);
create index invoices_due on invoices (next_attempt_at) where status = 'pending';
create index invoices_order on invoices (tenant_id, order_number);
call wall('invoices');

-- What an invoice says is never changed, by nobody.
create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'an invoice is never changed';
end $$;
create trigger invoices_unchanged
    before update of id, tenant_id, kind, number, order_id, order_number, content, created_at on invoices
    for each row execute function refuse_change();

-- Which tenants have something to draw and send, and when: the only thing that is seen across the wall.
do $$
begin
    execute format('create policy due on invoices for select to %I using (true)', current_user);
end $$;

create function invoices_due() returns table (tenant uuid, due timestamptz)
    language sql stable security definer set search_path = parley, pg_temp as $$
select tenant_id, min(next_attempt_at) from invoices where status = 'pending' group by tenant_id
$$;
revoke execute on function invoices_due() from public;
grant execute on function invoices_due() to ${role};
