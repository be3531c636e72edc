create table handoffs (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null references conversations (id) on delete cascade,
    contact_id uuid not null,
    reason text not null,
    summary text not null,
    state text not null check (state in ('queued', 'claimed', 'answered', 'closed')),
    level_rank int not null,
    level_role text not null,
    deadline timestamptz not null,
    queued_at timestamptz not null,
    claimed_by text,
    claimed_at timestamptz,
    closed_at timestamptz
);
-- A conversation waits for a person once.
create unique index handoffs_open on handoffs (tenant_id, conversation_id) where state <> 'closed';
create index handoffs_queue on handoffs (tenant_id, queued_at) where state <> 'closed';
call wall('handoffs');
