-- What a customer said of a conversation; the last word counts.
create table feedback (
    id uuid primary key,
    tenant_id uuid not null default current_tenant() references tenants (id) on delete cascade,
    conversation_id uuid not null unique references conversations (id) on delete cascade,
    rating text check (rating in ('poor', 'fair', 'very_good', 'excellent')),
    nps integer check (nps between 0 and 10),
    comment text,
    sentiment text not null check (sentiment in ('positive', 'neutral', 'negative')),
    keywords jsonb not null default '[]',
    at timestamptz not null
);
call wall('feedback');
