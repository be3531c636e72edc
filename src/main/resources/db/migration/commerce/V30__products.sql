-- One row per tenant; its number grows with every change of the tenant's products, so that copies in memory notice.
create table catalogues (
    tenant_id uuid primary key default current_tenant() references tenants (id) on delete cascade,
    revision bigint not null
);
call wall('catalogues');

create table products (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    sku text not null,
    name text not null,
    description text not null,
    category text,
    brand text,
    price_minor bigint not null check (price_minor >= 0),
    currency text not null,
    unit text not null,
    stock integer not null check (stock >= 0),
    attributes jsonb not null,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, sku)
);
create index products_revision on products (tenant_id, revision);
create index products_category on products (tenant_id, category);
call wall('products');
