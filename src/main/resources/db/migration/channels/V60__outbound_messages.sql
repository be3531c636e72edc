create table outbound_messages (
    id uuid primary key,
    -- Messages with the same order key go out in this order.
    seq bigint generated always as identity,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    kind text not null,
    channel text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    html text,
    attachments jsonb not null,
    headers jsonb not null,
    secret text,
    dedupe_key text not null,
    order_key text,
    status text not null,
    attempts int not null default 0,
    reason text,
    next_attempt_at timestamptz not null,
    -- A worker's lease, in the database's own time: moving the application's clock must not end it.
    claimed_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    unique (tenant_id, dedupe_key)
);
create index outbound_messages_due on outbound_messages (next_attempt_at) where status = 'pending';
create index outbound_messages_order on outbound_messages (tenant_id, order_key, seq) where status = 'pending';
create index outbound_messages_log on outbound_messages (tenant_id, seq);
call wall('outbound_messages');

-- Which tenants have something to send, and when: the only thing that is seen across the wall. The function runs as the
-- owner of the table, and the policy is for the owner alone.
do $$
begin
    execute format('create policy due on outbound_messages for select to %I using (true)', current_user);
end $$;

create function outbound_due() returns table (tenant uuid, due timestamptz, waiting bigint)
    language sql stable security definer set search_path = parley, pg_temp as $$
select tenant_id, min(next_attempt_at), count(*) from outbound_messages where status = 'pending' group by tenant_id
$$;
revoke execute on function outbound_due() from public;
grant execute on function outbound_due() to ${role};
