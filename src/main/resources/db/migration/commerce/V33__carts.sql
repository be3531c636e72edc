-- What a customer has picked, by conversation; prices are those of the catalogue on the day it is looked at.
create table carts (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null,
    -- [{"sku": "F101", "quantity": 2}] in the order they were put in.
    lines jsonb not null,
    -- Grows with every change, so that changes made side by side notice each other.
    version bigint not null,
    changed_at timestamptz not null,
    primary key (tenant_id, conversation_id)
);
call wall('carts');
