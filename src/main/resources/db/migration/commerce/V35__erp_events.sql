-- What the ERP was told of orders; whether a message arrived is known to the outbox.
create table order_events (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    order_id uuid not null references orders (id) on delete cascade,
    type text not null,
    created_at timestamptz not null
);
create index order_events_of_order on order_events (order_id, created_at);
call wall('order_events');

alter table orders add column erp_reference text;
alter table orders add column erp_confirmed_at timestamptz;
