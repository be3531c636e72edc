-- What another system told of stock, by its own id: told twice, it counts once. Kept as long as a signature may be repeated.
create table stock_messages (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    message_id text not null,
    received_at timestamptz not null,
    primary key (tenant_id, message_id)
);
call wall('stock_messages');
