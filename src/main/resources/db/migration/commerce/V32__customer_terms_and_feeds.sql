-- When the whole list of products was last confirmed by the system it comes from.
alter table catalogues add column checked_at timestamptz;

-- What a customer has agreed to pay, from a quantity on.
create table customer_prices (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    customer text not null,
    sku text not null,
    from_quantity numeric(14, 3) not null check (from_quantity > 0),
    price_minor bigint not null check (price_minor >= 0),
    currency text not null,
    primary key (tenant_id, customer, sku, from_quantity),
    foreign key (tenant_id, sku) references products on delete cascade
);
create index customer_prices_sku on customer_prices (tenant_id, sku);
call wall('customer_prices');

-- What a customer calls a product; numbers are compared without case and punctuation.
create table customer_articles (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    customer text not null,
    number text not null,
    sku text not null,
    primary key (tenant_id, customer, number),
    foreign key (tenant_id, sku) references products on delete cascade
);
create index customer_articles_sku on customer_articles (tenant_id, sku);
call wall('customer_articles');

-- The meaning of a product's text, derived; made again when the text or the model changes.
create table product_vectors (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    sku text not null,
    model text not null,
    digest bytea not null,
    vector bytea not null,
    primary key (tenant_id, sku),
    foreign key (tenant_id, sku) references products on delete cascade
);
call wall('product_vectors');

-- When a tenant's feed is read next, and what came of the last time.
create table catalogue_feeds (
    tenant_id uuid primary key default current_tenant() references tenants (id) on delete cascade,
    url text not null,
    due_at timestamptz not null,
    last_at timestamptz,
    last_outcome text,
    last_detail text,
    etag text
);
call wall('catalogue_feeds');
-- Whoever reads feeds looks over all tenants for what is due.
create policy platform on catalogue_feeds for select using (is_platform());

-- Changes that wait for a person: a price that cannot be right, products that a feed no longer names.
create table catalogue_holds (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('price', 'missing')),
    skus jsonb not null,
    price_minor bigint,
    currency text,
    detail text not null,
    held_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    approved boolean,
    primary key (tenant_id, id)
);
create index catalogue_holds_open on catalogue_holds (tenant_id, held_at) where decided_at is null;
call wall('catalogue_holds');
