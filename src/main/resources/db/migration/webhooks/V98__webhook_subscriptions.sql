-- URLs that hear of events. The secret is sealed; what went out is in the outbox.
create table webhook_subscriptions (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    url text not null,
    events text[] not null,
    secret text not null,
    created_by text not null,
    created_at timestamptz not null
);
create index webhook_subscriptions_of_tenant on webhook_subscriptions (tenant_id, id);
call wall('webhook_subscriptions');
