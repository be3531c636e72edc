-- What each tenant's model calls used up, by day of its own calendar.
create table model_spend (
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    day date not null,
    purpose text not null,
    provider text not null,
    model text not null,
    calls integer not null,
    failures integer not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    -- Millionths of a US dollar; calls to models without a known price are counted, not priced.
    micros bigint not null,
    unpriced integer not null,
    primary key (tenant_id, day, purpose, provider, model)
);
call wall('model_spend');
