-- The number last given to an order; numbers may have gaps, as one is given before its order is stored.
create table order_numbers (
    tenant_id uuid primary key default current_tenant() references tenants (id) on delete cascade,
    last bigint not null
);
call wall('order_numbers');

create table orders (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    number text not null,
    status text not null,
    approval text,
    contact_id uuid not null,
    conversation_id uuid,
    checkout_id uuid,
    currency text not null,
    subtotal_minor bigint not null,
    tax_minor bigint not null,
    total_minor bigint not null,
    buyer_name text,
    buyer_company text,
    buyer_email text,
    buyer_phone text,
    buyer_address text,
    buyer_tax_id text,
    buyer_language text not null,
    purchase_order text,
    terms_days int not null,
    on_account boolean not null,
    took_stock boolean not null,
    invoice_number text,
    paid_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, number)
);
-- However often a checkout is confirmed, it makes one order.
create unique index orders_of_checkout on orders (tenant_id, checkout_id) where checkout_id is not null;
create index orders_by_time on orders (tenant_id, created_at, id);
create index orders_of_contact on orders (tenant_id, contact_id, created_at);
create index orders_of_conversation on orders (tenant_id, conversation_id) where conversation_id is not null;
call wall('orders');

create table order_lines (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    order_id uuid not null references orders (id) on delete cascade,
    line int not null,
    sku text not null,
    name text not null,
    quantity numeric not null check (quantity > 0),
    unit text not null,
    unit_price_minor bigint not null,
    tax_rate numeric not null,
    total_minor bigint not null,
    primary key (order_id, line)
);
call wall('order_lines');

create table order_history (
    id bigint generated always as identity primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    order_id uuid not null references orders (id) on delete cascade,
    status text not null,
    at timestamptz not null,
    by text not null
);
create index order_history_of_order on order_history (order_id, id);
call wall('order_history');
