create table leads (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    contact_id uuid,
    conversation_id uuid,
    source text not null,
    status text not null,
    stage text not null,
    priority text not null,
    profile_score int not null,
    heat_score int not null,
    fields jsonb not null,
    best_intent text,
    open_issues text[] not null,
    declined text[] not null,
    heat_series jsonb not null,
    breakdown jsonb not null,
    missing text[] not null,
    qualified_at timestamptz,
    sales_notified_at timestamptz,
    crm_pushed_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);
-- A person has one lead at a time; a new one begins only after the last was won or lost.
create unique index leads_open_of_contact on leads (tenant_id, contact_id) where status not in ('won', 'lost');
create index leads_of_tenant on leads (tenant_id, id);
create index leads_of_conversation on leads (tenant_id, conversation_id);
call wall('leads');

create table lead_history (
    id bigint generated always as identity primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    lead_id uuid not null references leads (id) on delete cascade,
    at timestamptz not null,
    field text not null,
    before jsonb,
    after jsonb,
    message_id uuid,
    by text not null
);
create index lead_history_of_lead on lead_history (lead_id, id);
call wall('lead_history');
