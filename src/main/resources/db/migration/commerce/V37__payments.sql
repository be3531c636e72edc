-- Pages of a provider where a customer was sent to pay.
create table payment_requests (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    order_id uuid not null,
    provider text not null,
    reference text not null,
    url text not null,
    status text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    unique (tenant_id, provider, reference)
);
create index payment_requests_order on payment_requests (tenant_id, order_id);
call wall('payment_requests');

-- What a provider told, by its own id: told twice, it counts once.
create table payment_events (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    provider text not null,
    event_id text not null,
    kind text not null,
    order_number text,
    outcome text not null,
    received_at timestamptz not null,
    primary key (tenant_id, provider, event_id)
);
call wall('payment_events');
